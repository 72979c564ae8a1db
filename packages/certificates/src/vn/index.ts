/** Vietnamese certificates: of vaccination with its eleven fields, products and period, and of tests. */
export { vnFields, type VnField, type VnFieldName } from './fields';
export { vnProducts, type VnProduct } from './products';
export { createVnTest, type VnTest } from './test-result';
export { createVnVaccination, vnPeriod, type VnPeriod, type VnVaccination } from './vaccination';
