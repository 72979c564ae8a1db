import { parseArgs } from 'node:util';
import type { CertificateLanguage } from '../messages/messages';

/** What the command is asked to do. */
export interface Command {
  /** Text of a code, or files that hold texts or pictures. */
  inputs: string[];
  trust: string | undefined;
  anchors: string | undefined;
  rules: string | undefined;
  revocations: string | undefined;
  values: boolean;
  at: string | undefined;
  json: boolean;
  language: CertificateLanguage;
}

export const usage = `binhan-certificates verify <mã | tệp | ảnh> … [tùy chọn]
binhan-certificates verify <text | file | picture> … [options]

  --trust <file>        khóa tin cậy, JSON / trusted keys, JSON: { "keys": [...], "issuedAt", "expiresAt" }
                        hoặc bản đã ký / or a signed one
  --anchors <file>      khóa kiểm tra danh sách đã ký / keys that signed lists are checked by, JSON: [{ "jwk", "kid" }]
  --rules <file>        quy định, JSON / acceptance rules, JSON
  --revocations <file>  danh sách thu hồi, JSON / revoked certificates, JSON hoặc bản đã ký / or signed
  --values              kiểm tra mã theo danh mục EU / judge codes by the value sets of the EU
  --at <time>           thời điểm kiểm tra, ISO 8601 / moment to judge for, ISO 8601; mặc định / default: now
  --lang vi|en          ngôn ngữ / language; mặc định / default: vi
  --json                báo cáo dạng JSON / the report as JSON

0 hợp lệ / valid · 1 không hợp lệ / not valid · 2 chưa thể kết luận / cannot be decided · 64 sai cách gọi / wrong call
`;

/** The command of a command line; nothing when it is none. */
export function readCommand(line: readonly string[]): Command | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...line],
      allowPositionals: true,
      options: {
        trust: { type: 'string' },
        anchors: { type: 'string' },
        rules: { type: 'string' },
        revocations: { type: 'string' },
        values: { type: 'boolean', default: false },
        at: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'vi' },
      },
    });
    const [verb, ...inputs] = positionals;
    const { lang, trust, anchors, rules, revocations, at } = values;
    if (verb !== 'verify' || inputs.length === 0 || (lang !== 'vi' && lang !== 'en')) return undefined;
    return {
      inputs,
      trust,
      anchors,
      rules,
      revocations,
      at,
      values: values.values,
      json: values.json,
      language: lang,
    };
  } catch {
    // An option that does not exist, or one without its value.
    return undefined;
  }
}
