/**
 * The server side of a page of ours, for the hooks and loads of portal and admin app. What a page shows of its
 * installation is in `./site`, how the process reaches us in `./inside`.
 */
export { apiFor, publicOrigin, type Visitor } from './api';
export { isDeviceMark, passCookies } from './cookies';
export { shownFailure } from './failure';
export { beginPage, finishPage, inLanguage } from './page';
