import type { QrReaderErrorCode } from './codes';

/** Why the camera cannot even be asked for, or undefined when it can. */
export function cameraObstacle(): QrReaderErrorCode | undefined {
  if (!window.isSecureContext) return 'insecure_context';
  // Missing at run time in older browsers and embedded views, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return typeof devices?.getUserMedia === 'function' ? undefined : 'camera_unsupported';
}

/** Opens one camera: the named one, else the one that looks away from the person. */
export function openCamera(deviceId: string | undefined): Promise<MediaStream> {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  const which =
    deviceId === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: deviceId } };
  return navigator.mediaDevices.getUserMedia({ audio: false, video: { ...size, ...which } });
}

/** The public code of what `getUserMedia` threw. */
export function cameraFault(error: unknown): QrReaderErrorCode {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'camera_denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'camera_missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'camera_in_use';
    default:
      return 'camera_failed';
  }
}

/** Gives the camera back. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Whether this camera has a lamp. */
export function hasTorch(stream: MediaStream): boolean {
  const track = stream.getVideoTracks()[0];
  const capabilities: object = track?.getCapabilities?.() ?? {};
  return 'torch' in capabilities && capabilities.torch === true;
}

/** Switches the lamp; answers whether it did. */
export async function setTorch(stream: MediaStream, on: boolean): Promise<boolean> {
  try {
    // `torch` is a registered constraint that TypeScript's DOM types do not list.
    const torch: MediaTrackConstraintSet & { torch: boolean } = { torch: on };
    await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [torch] });
    return true;
  } catch {
    return false;
  }
}

/** All cameras; their ids are known only once one of them is open. */
export async function cameraIds(): Promise<string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId }) => deviceId);
}
