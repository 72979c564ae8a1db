import type { OwnResult } from '@binhan/contract';
import { describe, expect, test } from 'vitest';
import { stepsOf } from './steps.ts';
import { asInSentence, formerResult, told } from './told.ts';

const now = '2026-11-24T09:00:00.000Z';
const collected = { stage: 'collected', at: '2026-11-24T01:00:00.000Z' } as const;
const sent = { stage: 'on-the-way', at: '2026-11-24T03:00:00.000Z' } as const;
const received = { stage: 'at-laboratory', at: '2026-11-24T05:00:00.000Z' } as const;
const ready = { stage: 'ready', at: '2026-11-24T08:00:00.000Z' } as const;

const given: OwnResult = {
  id: '018f4e3c-7d6a-7000-8000-000000000001',
  name: 'Nguyễn Văn An',
  test: { id: 'a-test', name: { vi: 'Xét nghiệm mẫu', en: 'Sample test' } },
  site: 'Trạm y tế xã Thanh Miện',
  collectedAt: collected.at,
  people: 1,
  stage: 'collected',
  expectedBy: '2026-11-25T01:00:00.000Z',
  timeline: [collected],
};
const found = (means: 'detected' | 'not-detected' | 'undecided'): OwnResult['result'] => ({
  id: '018f4e3c-7d6a-7000-8000-000000000002',
  outcome: {
    id: 'any',
    name: { vi: 'Dương tính', en: 'Positive' },
    means,
    advice: { vi: 'Làm theo lời khuyên này.', en: 'Do as this says.' },
  },
  kit: { id: 'kit', name: { vi: 'Bộ mẫu', en: 'Sample kit' } },
  testedAt: ready.at,
  releasedAt: ready.at,
});
const vi = { now, language: 'vi' } as const;

describe('what is told first', () => {
  test('a result: the sentence with the name, the advice of the data', () => {
    const result = found('detected');
    expect(told({ ...given, stage: 'ready', ...(result ? { result } : {}) }, vi)).toEqual({
      sentence: 'Kết quả của Nguyễn Văn An: dương tính',
      tone: 'stop',
      todo: ['Làm theo lời khuyên này.'],
      book: false,
    });
  });

  test('somebody without a name', () => {
    const { name: _name, ...nameless } = given;
    expect(told(nameless, vi).sentence).toBe('Đã lấy mẫu của ông/bà, chưa chuyển đi');
  });

  test('a shared tube never speaks of one, whatever comes along', () => {
    const result = found('detected');
    for (const language of ['vi', 'en'] as const) {
      const said = told(
        {
          ...given,
          people: 5,
          stage: 'take-again',
          cause: 'pool-detected',
          ...(result ? { result } : {}),
        },
        { now, language },
      );
      expect(said.book).toBe(true);
      expect(JSON.stringify(said)).not.toMatch(/dương tính|positive/i);
    }
  });

  test('nothing to do while it is on time, where to ask once it is late', () => {
    expect(told({ ...given, stage: 'on-the-way' }, vi).todo[0]).toContain('không cần làm gì thêm');
    const late = told({ ...given, stage: 'at-laboratory' }, { ...vi, now: '2026-11-26T00:00:00.000Z' });
    expect(late.todo[0]).toContain('Đã quá lúc dự kiến');
  });

  test('a withdrawn result is told until another is there', () => {
    const at = '2026-11-24T08:30:00.000Z';
    const timeline = [collected, received, ready, { stage: 'withdrawn', at } as const];
    const taken: OwnResult = { ...given, stage: 'at-laboratory', timeline };
    expect(formerResult(taken)).toEqual({ was: 'withdrawn', at });
    expect(told(taken, vi).sentence).toContain('bị thu hồi');
    expect(formerResult({ stage: 'ready', timeline: [...timeline, ready] })).toBeUndefined();
    expect(formerResult({ stage: 'take-again', timeline: [collected] })).toBeUndefined();
    const corrected = [collected, ready, { stage: 'corrected', at } as const];
    expect(formerResult({ stage: 'take-again', timeline: corrected })).toEqual({ was: 'corrected', at });
  });

  test('names keep capitals that belong to them', () => {
    expect(['Âm tính', 'IgM dương tính', 'Không hợp lệ, cần lấy lại mẫu', 'F0'].map(asInSentence)).toEqual([
      'âm tính',
      'IgM dương tính',
      'không hợp lệ, cần lấy lại mẫu',
      'F0',
    ]);
  });
});

describe('steps', () => {
  const states = (test: OwnResult) => stepsOf(test).map(({ stage, state }) => `${stage} ${state}`);

  test('on the way: what was, where it is, what comes', () => {
    expect(states({ ...given, stage: 'on-the-way', timeline: [collected, sent] })).toEqual([
      'collected done',
      'on-the-way now',
      'at-laboratory next',
      'ready next',
    ]);
  });

  test('nothing comes after a result; after a withdrawn one it is at the laboratory again', () => {
    const timeline = [collected, sent, received, ready];
    expect(states({ ...given, stage: 'ready', timeline })).toEqual([
      'collected done',
      'on-the-way done',
      'at-laboratory done',
      'ready done',
    ]);
    const withdrawn = [...timeline, { stage: 'withdrawn', at: now } as const];
    expect(states({ ...given, stage: 'at-laboratory', timeline: withdrawn }).slice(-3)).toEqual([
      'withdrawn done',
      'at-laboratory now',
      'ready next',
    ]);
  });

  test('where somebody must come again, that is where it stands', () => {
    const timeline = [collected, received, { stage: 'take-again', at: now } as const];
    expect(states({ ...given, stage: 'take-again', timeline }).at(-1)).toBe('take-again now');
  });
});
