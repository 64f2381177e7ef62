/** The two channels between a page and the main process, named once for both sides. */
export const callChannel = 'counter:call';
export const noticeChannel = 'counter:notice';
