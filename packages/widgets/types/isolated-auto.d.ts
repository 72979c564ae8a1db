/** Registers every element of this package under its own name, each in a frame. Importing it is all there is to do. */
import './isolated.js';
