import { judgeSale } from '../../rules/allowance/sale';
import type { UseCase } from '../../scope/scope';
import { whenOf } from '../common/allowance-records';
import { saleInHand } from '../common/sale-facts';

/** What a sale would come to now, with every reason against it at once. */
export const weigh: UseCase<'dispense.weigh'> = async (wanted, scope) => {
  const { sale, facts } = await saleInHand(wanted, scope);
  return judgeSale(sale, facts, scope.book, whenOf(scope.today, scope));
};
