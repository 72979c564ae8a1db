// What a strict page would report and what the element tells, collected for the tests.
window.violations = [];
window.events = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
const names = [
  'binhan-ready',
  'binhan-read',
  'binhan-error',
  'binhan-result-opened',
  'binhan-result-refused',
  'binhan-verified',
  'binhan-place-shown',
  'binhan-levels-shown',
];
for (const name of names) {
  document.addEventListener(name, (event) => {
    if (window.refuse) event.preventDefault();
    window.events.push({ name, detail: event.detail, target: event.target.id, composed: event.composed });
  });
}
