/**
 * What runs in the frame of an isolated element, in a page of the portal: draws the element that the page around it names and
 * tells that page of its events, its height and its title. Nothing to import: the portal's `frame.html` loads it.
 */
import './auto';
import { showFrame } from './inside/show';

showFrame();
