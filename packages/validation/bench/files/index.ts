import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demands, figure, median, table } from '@binhan/config/bench';
import { MANY_ROWS, ROWS, writeManyRows, writeSamples } from './sample';

const run = promisify(execFile);
const TIMES = 3;

const readers = {
  csv: ['ours', 'papaparse', 'csv-parse, streamed'],
  xlsx: ['ours', 'read-excel-file'],
} as const;

/** Rows a second and memory of readers of files; ours also knows the encoding, the header and what is beyond a limit. */
export async function files(): Promise<number> {
  const must = demands();
  const folder = await mkdtemp(join(tmpdir(), 'binhan-rows-'));
  const samples = await writeSamples(folder);
  console.log(`\n${ROWS.toLocaleString('en')} rows of 12 columns, each reader in a process of its own.\n`);
  const lines: string[][] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const found: { reader: string; perSecond: number; memory: number }[] = [];
    for (const reader of readers[format]) {
      const rounds = [];
      for (let round = 0; round < TIMES; round += 1) rounds.push(await read(reader, samples[format]));
      for (const { rows, cells } of rounds)
        must.hold(`${reader} reads every cell of the ${format}`, rows === ROWS && cells === ROWS * 12);
      const seconds = median(rounds.map(({ milliseconds }) => milliseconds)) / 1000;
      found.push({
        reader,
        perSecond: ROWS / seconds,
        memory: Math.max(...rounds.map(({ memory }) => memory)),
      });
    }
    const own = found[0]?.perSecond ?? Number.NaN;
    for (const { reader, perSecond, memory } of found)
      lines.push([
        format,
        reader,
        `${figure(perSecond / 1000)} k`,
        `${figure(perSecond / own)} ×`,
        `${figure(memory)} MB`,
      ]);
  }
  console.log(table(['file', 'reader', 'rows a second', 'against ours', 'memory at most'], lines));
  const many = await writeManyRows(folder);
  const more: string[][] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const { rows, milliseconds, memory } = await read('ours', many[format]);
    must.hold(`ours reads every row of the large ${format}`, rows === MANY_ROWS);
    more.push([format, `${figure(MANY_ROWS / milliseconds)} k`, `${figure(memory)} MB`]);
  }
  await rm(folder, { recursive: true });
  console.log(`\nOurs, ${MANY_ROWS.toLocaleString('en')} rows, each with a name of its own.\n`);
  console.log(table(['file', 'rows a second', 'memory at most'], more));
  return must.exitCode();
}

interface Read {
  rows: number;
  cells: number;
  milliseconds: number;
  memory: number;
}

async function read(reader: string, file: string): Promise<Read> {
  const script = join(import.meta.dirname, 'read.mjs');
  const { stdout } = await run('node', [script, reader, file], { maxBuffer: 1024 * 1024 });
  return JSON.parse(stdout) as Read;
}
