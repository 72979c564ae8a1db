import { mkdtemp, rm } from 'node:fs/promises';
import { type Server, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openapi } from '@binhan/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Environment, readEnvironment } from '../environment';
import { type Api, startApi } from '../start';
import { listen } from './listen';

/** A process in one mode, without its pages (those are the journeys'). */
async function started(changes: Partial<Environment>) {
  const folder = await mkdtemp(join(tmpdir(), 'binhan-listen-'));
  const read = readEnvironment({
    DATA_DIR: folder,
    PORT: String(43_000 + (Math.floor(process.uptime() * 1000) % 900)),
  });
  if (!('value' in read)) throw new Error(read.problems.join(' '));
  const environment = { ...read.value, ...changes };
  const api = await startApi(environment, false);
  const http = await listen(environment, api, undefined, { pages: false });
  return { folder, api, http, base: `http://127.0.0.1:${environment.PORT}` };
}

let demo: { folder: string; api: Api; http: Server; base: string };
let production: typeof demo;
beforeAll(async () => {
  demo = await started({});
  production = await started({
    MODE: 'production',
    AUTH_SECRET: 'forty invented characters for this test!',
    origin: 'https://binhan.example',
  });
});
afterAll(async () => {
  for (const one of [demo, production]) {
    one.http.close();
    one.http.closeAllConnections();
    await one.api.server.close();
    await rm(one.folder, { recursive: true, force: true });
  }
});

test('says that it lives and that it is ready', async () => {
  expect(await (await fetch(`${demo.base}/health/live`)).json()).toEqual({ live: true });
  expect(await (await fetch(`${demo.base}/health/ready`)).json()).toEqual({ ready: true });
});

test('serves the API and its description', async () => {
  const described = await (await fetch(`${demo.base}/api/v1/openapi.json`)).json();
  expect(described).toEqual(JSON.parse(JSON.stringify(openapi())));
  const site = await fetch(`${demo.base}/api/v1/site`);
  expect(await site.json()).toMatchObject({ name: 'Hải Phòng', mode: 'demo' });
});

/** How an answer comes packed; `fetch` itself would hide it and choose the headers. */
async function packed(path: string, headers: Record<string, string>): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    get(demo.base + path, { headers: { 'accept-encoding': 'gzip, br', ...headers } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.headers['content-encoding']));
    }).on('error', reject);
  });
}

test.each([
  ['a program with a key', { authorization: 'Bearer x' }, 'gzip'],
  ['somebody without a cookie, sent by a stranger’s page', { 'sec-fetch-site': 'cross-site' }, 'gzip'],
  ['a page of ours', { cookie: 'a=1', 'sec-fetch-site': 'same-origin' }, 'gzip'],
  ['the person at the browser', { cookie: 'a=1', 'sec-fetch-site': 'none' }, 'gzip'],
  ['a stranger’s page, with our cookie', { cookie: 'a=1', 'sec-fetch-site': 'cross-site' }, undefined],
  ['a neighbouring host, with our cookie', { cookie: 'a=1', 'sec-fetch-site': 'same-site' }, undefined],
  ['a browser that does not say who asks', { cookie: 'a=1' }, undefined],
])('BREACH: an answer to %s', async (_who, headers, want) => {
  expect(await packed('/api/v1/openapi.json', headers)).toBe(want);
  expect(await packed('/api/v1/site', headers)).toBe(want);
});

test('the API page asks nobody else for anything', async () => {
  const page = await fetch(`${demo.base}/api/docs`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await page.text();
  const asked = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(asked.every((address) => address.startsWith('/') || address.startsWith('data:'))).toBe(true);
  for (const address of asked.filter((one) => one.startsWith('/'))) {
    expect((await fetch(demo.base + address)).status).toBe(200);
  }
});

test('the demonstration exists in demo mode only', async () => {
  expect((await fetch(`${demo.base}/demo`)).status).toBe(200);
  expect((await fetch(`${production.base}/demo`)).status).toBe(404);
  expect((await fetch(`${production.base}/demo/clock`, { method: 'POST' })).status).toBe(404);
});

test('a production process tells browsers to stay with https', async () => {
  const live = await fetch(`${production.base}/health/live`);
  expect(live.headers.get('strict-transport-security')).toContain('max-age');
  expect(live.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a second process on the same folder is refused in one sentence', async () => {
  const read = readEnvironment({ DATA_DIR: demo.folder });
  if (!('value' in read)) throw new Error('environment');
  await expect(startApi(read.value, false)).rejects.toThrow(/uses this data folder/);
});
