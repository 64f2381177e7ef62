/** Which camera this machine takes pictures with: remembered by its label, since ids change with the session. */

/** Of the machine, not of anybody who works at it. */
const key = 'camera';

export const rememberedCamera = (): string | null => localStorage.getItem(key);
export const rememberCamera = (label: string): void => localStorage.setItem(key, label);

/** Labels are empty until a camera was allowed once. */
export async function listCameras(): Promise<readonly MediaDeviceInfo[]> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter(({ kind }) => kind === 'videoinput');
}

/** As large as the camera can, without sound; any camera where the remembered one is not plugged in. */
export async function openCamera(label: string | null): Promise<MediaStream> {
  const size = { width: { ideal: 3840 }, height: { ideal: 2160 } };
  const chosen = label === null ? undefined : (await listCameras()).find((one) => one.label === label);
  const which = chosen ? { deviceId: { exact: chosen.deviceId } } : {};
  return navigator.mediaDevices.getUserMedia({ audio: false, video: { ...size, ...which } });
}
