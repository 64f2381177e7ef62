/** How orders were handed over: added once, with the end of the order. */
import { z } from 'zod';
import { OrderHandOff, PaymentKind } from '../../preload/contract/delivery-door';
import { DoorCheck } from '../../preload/contract/delivery-values';
import { PhotoId } from '../../preload/contract/dispense';
import { Strokes } from '../../preload/contract/signature';
import { instant, json, leaveOne } from './rows';
import type { Unit } from './unit';

const HandOffRow = z
  .object({
    at: instant,
    byName: z.string(),
    entered: OrderHandOff.shape.entered,
    doorTime: OrderHandOff.shape.doorTime,
    checks: json(z.array(DoorCheck)),
    photoId: PhotoId,
    payment: PaymentKind,
    received: z.number(),
    due: z.number(),
    tip: z.number(),
    strokes: json(Strokes).nullable(),
    despite: z.string().nullable(),
  })
  .transform(
    ({ byName, payment, received, due, tip, strokes, ...row }): OrderHandOff => ({
      ...row,
      by: byName,
      payment: { kind: payment, received, due, tip },
      signature: strokes === null ? { how: 'paper' } : { how: 'screen', strokes },
    }),
  );

export const handOffs = (unit: Unit) => ({
  /** `by` is an operator. The order has to be delivered already. */
  async add(
    order: string,
    { payment, signature, checks, photoId, doorTime, ...made }: OrderHandOff,
  ): Promise<void> {
    const { kind, ...cents } = payment;
    await unit('delivery_hand_off').insert({
      ...made,
      order_id: order,
      door_time: doorTime,
      checks: JSON.stringify(checks),
      photo_id: photoId,
      payment: kind,
      ...cents,
      signature: signature.how,
      strokes: signature.how === 'screen' ? JSON.stringify(signature.strokes) : null,
    });
  },

  async ofOrder(order: string): Promise<OrderHandOff | undefined> {
    const row = await unit('delivery_hand_off')
      .join('operator', 'operator.id', 'delivery_hand_off.by')
      .where({ order_id: order })
      .select('delivery_hand_off.*', 'operator.name as by_name')
      .first();
    return leaveOne(HandOffRow, row);
  },
});
