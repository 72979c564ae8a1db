/** The clock of this device. A page may hand the element another one. */
// oxlint-disable-next-line binhan/no-hidden-input -- a tag in somebody's page has nobody above it to hand it a clock
export const deviceClock = (): number => Date.now();
