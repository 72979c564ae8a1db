// One published verifier beside bare `crypto.verify` and ours, in the process of the newest Node on which it works.
// usage: node measure.cjs <peer> < JSON of { text, certificate, at, signed, signature, ours }
const { readFileSync } = require('node:fs');
const { verify, X509Certificate } = require('node:crypto');

const { text, certificate, at, signed, signature, ours } = JSON.parse(readFileSync(0, 'utf8'));
const publicKey = new X509Certificate(Buffer.from(certificate, 'base64')).publicKey;
const data = Buffer.from(signed, 'base64');
const der = Buffer.from(signature, 'base64');

const peers = {
  'dcc-utils': () => {
    const { DCC } = require('dcc-utils');
    const jwk = publicKey.export({ format: 'jwk' });
    const hex = (part) => Buffer.from(part, 'base64url').toString('hex');
    const key = { x: hex(jwk.x), y: hex(jwk.y) };
    return async () => Boolean(await (await DCC.fromRaw(text)).checkSignature(key));
  },
  '@pathcheck/dcc-sdk': () => {
    // The loader it brings cannot read this dependency of a dependency.
    require('@peculiar/webcrypto');
    const sdk = require('@pathcheck/dcc-sdk');
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    const { fingerprint256 } = new X509Certificate(Buffer.from(certificate, 'base64'));
    const kid = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').subarray(0, 8).toString('base64');
    // Else it asks for a list over the network.
    sdk.addCachedKeys({ [kid]: pem.replaceAll(/-----[A-Z ]+-----|\n/g, '') });
    return async () => (await sdk.unpackAndVerify(text, pem)).status === 'verified';
  },
};

(async () => {
  // First ours: one of the peers changes how modules are loaded.
  const { verifyCertificate } = await import(ours);
  const run = peers[process.argv[2]]();
  const options = { trust: [{ certificate }], at: new Date(at) };
  const contestants = {
    bare: async () => verify('sha256', data, publicKey, der),
    peer: run,
    ours: async () => (await verifyCertificate(text, options)).verdict === 'valid',
  };
  const speeds = { bare: [], peer: [], ours: [] };
  for (let round = -1; round < 7; round++) {
    for (const [name, work] of Object.entries(contestants)) {
      const begin = performance.now();
      let count = 0;
      while (performance.now() - begin < 150) {
        if (!(await work())) throw new Error(`${name} refuses a good certificate`);
        count++;
      }
      if (round >= 0) speeds[name].push((count / (performance.now() - begin)) * 1000);
    }
  }
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const result = Object.fromEntries(Object.entries(speeds).map(([name, values]) => [name, median(values)]));
  process.stdout.write(`\n${JSON.stringify({ node: process.version, ...result })}\n`);
  process.exit(0);
})().catch((error) => {
  process.stderr.write(`${String(error).slice(0, 200)}\n`);
  process.exit(1);
});
