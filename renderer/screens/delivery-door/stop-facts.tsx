/** What the door needs of a stop, and no more. */
import { MapPin, Phone, ShoppingBag, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DriverStop } from '../../../preload/contract/delivery-door';
import { useWeights } from '../../client/grams';
import { useMoney } from '../../client/money';
import { fullName } from '../../client/names';
import { phoneWords } from '../../client/when';
import { useWindowWords } from '../../client/window-words';

/** On every step: who it is for, and what is due until it is over. */
export function StopHead({ stop }: { stop: DriverStop }) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <p className="door-head">
      <span className="strong">{fullName(stop.receiver)}</span>
      <span className="soft">{stop.number}</span>
      {stop.state === 'out' && (
        <span>
          {t('delivery.door.due')} <span className="strong figures">{money(stop.due)}</span>
        </span>
      )}
    </p>
  );
}

export function StopFacts({ stop }: { stop: DriverStop }) {
  const { t } = useTranslation();
  const money = useMoney();
  const windowWords = useWindowWords();
  const { address } = stop;
  return (
    <section className="card door-facts" aria-label={t('delivery.door.facts')}>
      <div className="stack">
        <div>
          <p className="door-name">{fullName(stop.receiver)}</p>
          {stop.forPatient && <p>{t('delivery.door.forPatient', { name: fullName(stop.forPatient) })}</p>}
          <p className="soft">
            {stop.number} · {windowWords.window(stop.window)}
          </p>
        </div>
        <Fact icon={<MapPin aria-hidden />} label={t('delivery.door.address')}>
          {[address.line1, address.line2].filter((line) => line !== '').join(', ')}
          <br />
          {`${address.town}, ${address.state} ${address.zip}`}
          {stop.addressKind === 'facility' && (
            <span className="door-kind">{t('delivery.door.facility')}</span>
          )}
        </Fact>
        <Fact icon={<Phone aria-hidden />} label={t('delivery.door.phone')}>
          {phoneWords(stop.phone)}
        </Fact>
        {stop.note !== '' && (
          <Fact icon={<StickyNote aria-hidden />} label={t('delivery.door.note')}>
            {stop.note}
          </Fact>
        )}
      </div>
      <div className="stack">
        <div>
          <p>{t('delivery.door.due')}</p>
          <p className="door-due figures">{money(stop.due)}</p>
          <p className="soft">{t('delivery.door.noChange')}</p>
        </div>
        <Fact icon={<ShoppingBag aria-hidden />} label={t('delivery.door.items')}>
          <Items items={stop.items} />
        </Fact>
      </div>
    </section>
  );
}

function Items({ items }: Pick<DriverStop, 'items'>) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  return (
    <ul>
      {items.map(({ form, product, units, weight }, at) => {
        const word = t([`products.form.${form}`, 'products.unknownForm'], { form });
        return (
          <li key={[at, product].join(' ')} className="figures">
            {units} × {weight !== null && grams(weight)} {product}
            {word !== product && <span className="soft"> · {word}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Fact({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="door-fact">
      {icon}
      <div>
        <p className="small soft">{label}</p>
        <div>{children}</div>
      </div>
    </div>
  );
}
