import { z } from 'zod';

/** An opaque identifier (UUID): says nothing about whom or what it names. */
export const Id = z.uuid().meta({ id: 'Id' });
export type Id = z.infer<typeof Id>;

/** Sex as a person states it; `unknown` where nobody asked or answered. */
export const Sex = z.enum(['female', 'male', 'other', 'unknown']).meta({ id: 'Sex' });
export type Sex = z.infer<typeof Sex>;

/**
 * A full name as entered, in NFC, family name first. One field: Vietnamese names do not split into first and last.
 * 1 to 100 characters, no control or direction-changing characters.
 */
export const PersonName = z
  .string()
  .min(1)
  .max(100)
  .regex(
    /^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069<>]*\p{L}[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069<>]*$/u,
  )
  .meta({ id: 'PersonName' });
export type PersonName = z.infer<typeof PersonName>;

/** A telephone number in E.164, for example `+84912345678`. */
export const Phone = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/)
  .meta({ id: 'Phone' });
export type Phone = z.infer<typeof Phone>;

/** An e-mail address. */
export const Email = z.email().max(254).meta({ id: 'Email' });
export type Email = z.infer<typeof Email>;
