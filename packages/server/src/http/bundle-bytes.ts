/** The bytes of a JSON text without a byte order mark. */
export function bytesOfBundle(data: Uint8Array): Uint8Array {
  return data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? data.subarray(3) : data;
}

/** Whether a file begins as a JSON object does, which no sheet of rows does: it is taken to be a FHIR bundle. */
export function isBundle(data: Uint8Array): boolean {
  const [first] = bytesOfBundle(data.subarray(0, 64)).filter((byte) => ![9, 10, 13, 32].includes(byte));
  return first === 0x7b;
}
