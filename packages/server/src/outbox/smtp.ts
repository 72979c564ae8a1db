import nodemailer from 'nodemailer';
import type { Carrier } from './outbox';

/** How to reach a mail server: `smtp://user:password@host:port`, or `smtps://…`. */
export interface SmtpOptions {
  url: string;
  /** The sender's address, for example `Bình An <no-reply@binhan.example>`. */
  from: string;
}

/** Said when the mail server did not take a message. Its words may name the recipient, so only the code is kept. */
export class MailError extends Error {
  override name = 'MailError';
  constructor(readonly code: string) {
    super(`The mail server did not take it (${code})`);
  }
}

/** Carries e-mail by SMTP. */
export function smtpCarrier({ url, from }: SmtpOptions): Carrier {
  // Its own limits are minutes: nobody who waits for a code waits that long.
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
  });
  return async (message) => {
    try {
      await transport.sendMail({
        from,
        to: message.recipient,
        subject: message.subject ?? '',
        text: message.text,
        // A repeat after a lost answer is recognisable by the other side.
        messageId: `<${message.id}@binhan>`,
      });
    } catch (error) {
      throw new MailError(codeOf(error));
    }
  };
}

/** The code of a fault: the server's number, or what the connection met. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode);
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
