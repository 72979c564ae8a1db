/**
 * Asks the service worker to keep the page of the shift for when there is no network, and loads now what is otherwise
 * loaded when it is first needed.
 */
export function keepForShift(): void {
  void import('@binhan/certificates');
  void import('@binhan/widgets/auto');
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage('keep-gate'));
}
