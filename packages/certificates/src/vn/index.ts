/** The Vietnamese certificate of vaccination: its eleven fields, products and period. */
export { vnFields, type VnField, type VnFieldName } from './fields';
export { vnProducts, type VnProduct } from './products';
export { createVnVaccination, vnPeriod, type VnPeriod, type VnVaccination } from './vaccination';
