/** Style sheets are handled by the bundler; nothing is imported from them. */
declare module '*.css';
