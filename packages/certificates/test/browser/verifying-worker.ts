import { verifyCertificate, type VerifyOptions } from '@binhan/certificates';

addEventListener('message', async ({ data }: MessageEvent<VerifyOptions & { text: string }>) => {
  const { verdict } = await verifyCertificate(data.text, data);
  postMessage(verdict);
});
