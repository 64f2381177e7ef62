/** The way on from a refusal, where a page of ours is that way. */
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Facts, RefusalCode } from '../../preload/contract/reply';
import { pathTo } from '../routes';

const id = (value: Facts[string] | undefined) => (typeof value === 'string' && value !== '' ? value : null);

/** A path and the word of its button; null where the next thing happens on this page or in the world. */
export function nextRouteOf(
  code: RefusalCode,
  facts: Facts,
): { readonly path: string; readonly word: string } | null {
  const session = id(facts.session);
  const patient = id(facts.patient);
  if (session) return { path: pathTo('register', { session }), word: 'next.openSession' };
  if (patient) return { path: pathTo('patient', { patient }), word: 'next.openPatient' };
  return code === 'not-found' || code === 'not-resident' || code === 'under-age'
    ? { path: pathTo('today'), word: 'next.today' }
    : null;
}

export function NextRoute({ code, facts }: { code: RefusalCode; facts: Facts }) {
  const { t } = useTranslation();
  const route = nextRouteOf(code, facts);
  return route ? (
    <Link href={route.path} className="button">
      {t(route.word)} <ArrowRight aria-hidden />
    </Link>
  ) : null;
}
