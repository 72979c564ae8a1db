import type { Settings } from '../services';

/** The text message about a certificate that was renewed by itself. No name, no product and no day stands in it. */
export function renewalMessage({ sender, origin }: Pick<Settings, 'sender' | 'origin'>): string {
  return `${sender}: chứng nhận tiêm chủng sắp hết hạn đã được gia hạn, bạn không phải đi đâu. Bản cũ vẫn dùng được đến hết hạn của nó.\nA vaccination certificate that ends soon was renewed; the former is valid until its own end.\n${origin}/chung-nhan`;
}
