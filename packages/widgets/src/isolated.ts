/**
 * The elements of this package in a sandboxed frame of the portal: the page around them cannot read what is typed or shown
 * inside, and they cannot touch the page. This entry registers nothing; `@binhan/widgets/isolated-auto` registers all under
 * their own names.
 */
export { defineIsolated } from './isolated/define';
