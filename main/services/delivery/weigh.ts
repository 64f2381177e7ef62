import type { UseCase } from '../../scope/scope';
import { answeredBy, orderInHand } from './order-facts';
import { judge } from './schedule';

/** What an order would come to now, with every window and all that stands against it. */
export const weigh: UseCase<'delivery.weigh'> = async (wanted, scope) => {
  const order = { ...wanted, acknowledged: answeredBy(wanted.acknowledged, scope) };
  const inHand = await orderInHand(order, null, 'all', scope);
  scope.about(inHand.person.id);
  return judge(inHand, scope);
};
