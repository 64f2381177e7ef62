/** The page's calls as a member of staff of the services' tests would make them: what a journey finds there is set up by calls. */
import type { Page } from 'playwright/test';
import type { CallName, InputOf, OutputOf } from '../../preload/contract/calls';
import type { Desk } from './counter';
import { ask } from './steps/mid-task';

/** A call as the page makes it, which has to be done. */
export async function done<Name extends CallName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const reply = await ask(page, name, input);
  if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.value as OutputOf<Name>;
}

export const deskOf = (page: Page): Desk =>
  ({
    done: (name: CallName, input: never) => done(page, name, input),
    call: (name: CallName, input: Record<string, unknown>) => ask(page, name, input),
    raw: (name: string, input: Record<string, unknown>) => ask(page, name, input),
  }) as unknown as Desk;
