/** A hand-over to the customer's screen, as staff begin it. */
import { expect } from 'playwright/test';
import type { Notice } from '../../preload/contract/notices';
import type { Desk, FoundedHouse } from './counter';
import { startSession, workThrough } from './journey';

export const theirs = ['review', 'affirmations', 'signature'] as const;

export async function handedOver(house: FoundedHouse) {
  const { main } = house;
  const screen = house.window('customer', 'customer');
  const ready = await workThrough(main, await startSession(main), theirs);
  const given = await main.done('registration.handOver', {
    session: ready.id,
    tasks: [...theirs],
    language: 'es',
  });
  expect(given).toEqual({ where: 'customer' });
  return { main, screen, ready };
}

export const stageOf = async (desk: Desk) => (await desk.done('screen.situation', {})).stage;
export const notices = (desk: Desk): Notice[] => {
  const heard: Notice[] = [];
  desk.onNotice((notice) => heard.push(notice));
  return heard;
};
