/** Registers every element of this package under its own name, each in a frame. Importing it is all there is to do. */
import { defineIsolated } from './isolated/define';
import { elements, isIsolatedTag } from './isolated/elements';

for (const name of Object.keys(elements)) if (isIsolatedTag(name)) defineIsolated(name);
