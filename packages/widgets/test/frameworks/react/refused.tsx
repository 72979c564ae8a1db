/**
 * What the types of `@binhan/widgets/react` let through and what they do not; an expected error that does not come is one.
 * JSX itself lets every unknown name with a hyphen through.
 */
import type {} from '@binhan/widgets/react';

export const refused = [
  // @ts-expect-error A number is no phone number.
  <binhan-qr-reader key="1" hotline={1900} />,
  // @ts-expect-error A switch is there or not.
  <binhan-qr-reader key="2" auto-start="false" />,
  // @ts-expect-error The reader has no portal.
  <binhan-qr-reader key="3" origin="https://portal.example" />,
  // @ts-expect-error What was read is no string.
  <binhan-qr-reader key="4" onbinhan-read={(event) => event.detail.trim()} />,
  // @ts-expect-error Methods are called, not given.
  <binhan-qr-reader key="5" reset={() => undefined} />,
];

export const accepted = [
  <binhan-qr-reader
    key="1"
    ref={(element) => void element?.start()}
    auto-start
    theme="dark"
    className="wide"
  />,
  <binhan-certificate-verifier
    key="2"
    origin="https://portal.example"
    trust-anchors="[]"
    anchors={[]}
    clear-after="20"
    clock={() => 0}
    onbinhan-verified={({ detail, currentTarget }) => detail.verdict === 'valid' && currentTarget.reset()}
  />,
  <binhan-certificate key="2" text="HC1:…" size="card" bright={false} />,
  <binhan-levels key="4" geometry={{ type: 'FeatureCollection', features: [] }} code-property="ma_xa">
    <a href="https://portal.example/cap-do">Cấp độ dịch</a>
  </binhan-levels>,
];
