/** Invented people for tests and demonstrations. None of them exists; the numbers are in ranges nobody is given. */
export { people, invent, type InventedPerson } from './people';
