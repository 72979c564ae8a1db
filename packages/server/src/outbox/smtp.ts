import nodemailer from 'nodemailer';
import type { Carrier } from './outbox';

/** How to reach a mail server: `smtp://user:password@host:port`, or `smtps://…`. */
export interface SmtpOptions {
  url: string;
  /** The sender's address, for example `Bình An <no-reply@binhan.example>`. */
  from: string;
}

/** Carries e-mail by SMTP. */
export function smtpCarrier({ url, from }: SmtpOptions): Carrier {
  const transport = nodemailer.createTransport(url);
  return async (message) => {
    await transport.sendMail({
      from,
      to: message.recipient,
      subject: message.subject ?? '',
      text: message.text,
      // A repeat after a lost answer is recognisable by the other side.
      messageId: `<${message.id}@binhan>`,
    });
  };
}
