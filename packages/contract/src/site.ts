import { AreaCode, AreaConversion, AreaEdition, AreaLevel, AreaUnit } from '@binhan/domain/area';
import { Hotline, Level } from '@binhan/domain/catalog';
import { Form } from '@binhan/domain/declaration';
import { z } from 'zod';
import { endpoint, json } from './endpoint';
import { QrPublicKey } from './keys';

/** What everybody may read: the province, hotlines, forms, levels and areas. */
export const site = {
  show: endpoint({
    method: 'GET',
    path: '/site',
    effect: 'read',
    summary: 'The province this installation serves, its hotlines, levels and the forms in force',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(
      z.object({
        name: z.string(),
        area: AreaCode,
        defaultArea: AreaCode,
        edition: AreaEdition,
        mode: z.enum(['demo', 'production']),
        hotlines: z.array(Hotline),
        levels: z.array(Level),
        /** Those people declare with: for everybody first, then for who travels. */
        forms: z.array(
          z.object({
            id: z.string(),
            version: z.int(),
            title: Form.shape.title,
            intro: z.exactOptional(Form.shape.title),
          }),
        ),
      }),
    ),
    refusals: [],
    examples: [
      {
        input: {},
        output: {
          name: 'Hải Phòng',
          area: '31',
          defaultArea: '11239',
          edition: '2026-04-30',
          mode: 'demo',
          hotlines: [],
          levels: [],
          forms: [],
        },
      },
    ],
  }),
  keys: endpoint({
    method: 'GET',
    path: '/keys',
    effect: 'read',
    summary:
      'The public keys (JWK, RFC 7517) this installation signs its codes with, for whoever verifies posters, slips and appointments without a network; those withdrawn are left out',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(z.object({ keys: z.array(QrPublicKey) })),
    refusals: [],
    examples: [{ input: {}, output: { keys: [] } }],
  }),
  form: endpoint({
    method: 'GET',
    path: '/forms/{form}',
    effect: 'read',
    summary: 'The version of a form that is in force today, or a given version of it',
    access: { who: 'anyone' },
    input: z.strictObject({
      form: z.string().max(64),
      version: z.exactOptional(z.coerce.number().int().positive()),
    }),
    output: json(Form),
    refusals: ['not_found'],
    examples: [{ input: { form: 'national-declaration' } }],
  }),
};

/** Administrative areas, by code and date. */
export const areas = {
  provinces: endpoint({
    method: 'GET',
    path: '/areas',
    effect: 'read',
    summary: 'The provinces of an edition',
    access: { who: 'anyone' },
    input: z.strictObject({ edition: z.exactOptional(AreaEdition) }),
    output: json(z.object({ units: z.array(AreaUnit) })),
    refusals: [],
    examples: [{ input: {}, output: { units: [] } }],
  }),
  below: endpoint({
    method: 'GET',
    path: '/areas/{area}/below',
    effect: 'read',
    summary: 'The units directly below an area in an edition',
    access: { who: 'anyone' },
    input: z.strictObject({ area: AreaCode, edition: z.exactOptional(AreaEdition) }),
    output: json(z.object({ units: z.array(AreaUnit) })),
    refusals: ['not_found'],
    examples: [{ input: { area: '31' }, output: { units: [] } }],
  }),
  search: endpoint({
    method: 'POST',
    path: '/areas/search',
    effect: 'read',
    summary: 'Units by name, with or without accents',
    access: { who: 'anyone' },
    input: z.strictObject({
      text: z.string().max(100),
      edition: z.exactOptional(AreaEdition),
      level: z.exactOptional(AreaLevel),
      province: z.exactOptional(AreaCode),
    }),
    output: json(z.object({ units: z.array(AreaUnit) })),
    refusals: [],
    examples: [{ input: { text: 'thanh mien' }, output: { units: [] } }],
  }),
  convert: endpoint({
    method: 'POST',
    path: '/areas/convert',
    effect: 'read',
    summary: 'What a unit of an earlier edition became, as candidates with reasons',
    access: { who: 'anyone' },
    input: z.strictObject({ code: AreaCode, edition: AreaEdition }),
    output: json(AreaConversion),
    refusals: ['not_found'],
    examples: [
      { input: { code: '11242', edition: '2021-11-01' }, output: { candidates: [], complete: false } },
    ],
  }),
};
