/** Vietnamese certificates: of vaccination with its eleven fields, products and period, of tests and of recovery. */
export { vnFields, type VnField, type VnFieldName } from './fields';
export { vnProducts, type VnProduct } from './products';
export { createVnRecovery, type VnRecovery } from './recovery';
export { createVnTest, type VnTest } from './test-result';
export { createVnVaccination, vnPeriod, type VnPeriod, type VnVaccination } from './vaccination';
