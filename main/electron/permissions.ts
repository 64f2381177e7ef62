/** A page may use no device and no browser feature but one: the camera, where an operator stands. */
import type { Session, WebContents } from 'electron';
import { isStart } from './addresses';

/** Electron grants every permission unless both handlers refuse it. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

/** Pictures without sound, for a page of ours in a window of which `mayCapture` says yes at that moment. */
export function allowCamera(session: Session, mayCapture: (contents: WebContents) => boolean): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(
      permission === 'media' &&
        types.length === 1 &&
        types[0] === 'video' &&
        details.isMainFrame &&
        isStart(details.requestingUrl) &&
        mayCapture(contents),
    );
  });
  session.setPermissionCheckHandler(
    (contents, permission, origin, { mediaType }) =>
      permission === 'media' &&
      mediaType === 'video' &&
      contents !== null &&
      isStart(origin) &&
      mayCapture(contents),
  );
}
