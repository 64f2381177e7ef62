/** The use cases of deliveries, call by call. */
import type { UseCases } from '../../scope/scope';
import { board } from './board';
import { cancel } from './cancel';
import { denied, deny, lift } from './deny';
import { fail, productBack } from './fail';
import { glance } from './glance';
import { handOff } from './hand-off';
import { mine, stop } from './mine';
import { move, movesTo } from './move';
import * as orders from './orders';
import { pack, unpack } from './pack';
import * as papers from './papers';
import { place } from './place';
import { planRun } from './plan-run';
import { programme } from './programme';
import { dropRun, recallRun } from './recall-run';
import { manifest, returnSheet } from './run-papers';
import * as runs from './runs';
import { weigh } from './weigh';

type DeliveryCall = Extract<keyof UseCases, `delivery.${string}`>;

export const deliveries = {
  'delivery.programme': programme,
  'delivery.denied': denied,
  'delivery.deny': deny,
  'delivery.liftDenial': lift,
  'delivery.weigh': weigh,
  'delivery.place': place,
  'delivery.before': orders.before,
  'delivery.board': board,
  'delivery.glance': glance,
  'delivery.order': orders.view,
  'delivery.movesTo': movesTo,
  'delivery.move': move,
  'delivery.cancel': cancel,
  'delivery.pack': pack,
  'delivery.unpack': unpack,
  'delivery.runs': runs.list,
  'delivery.planRun': planRun,
  'delivery.startRun': runs.start,
  'delivery.dropRun': dropRun,
  'delivery.recallRun': recallRun,
  'delivery.endRun': runs.end,
  'delivery.mine': mine,
  'delivery.stop': stop,
  'delivery.handOff': handOff,
  'delivery.fail': fail,
  'delivery.productBack': productBack,
  'delivery.confirmation': papers.confirmation,
  'delivery.boardPaper': papers.boardPaper,
  'delivery.slips': papers.slips,
  'delivery.slip': papers.slip,
  'delivery.manifest': manifest,
  'delivery.returnSheet': returnSheet,
} satisfies Pick<UseCases, DeliveryCall>;
