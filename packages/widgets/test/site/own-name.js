import { BinhanQrReader, define } from '/widgets/index.js';

window.registeredBefore = Boolean(customElements.get('binhan-qr-reader'));
define('shop-scanner');
define('shop-scanner');
define();
define('other-scanner');
window.isSame = customElements.get('binhan-qr-reader') === BinhanQrReader;
