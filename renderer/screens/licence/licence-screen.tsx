/** `/licence`: how far the scan can be trusted, whom it is about, and the next thing to do (B-ID-1, B-ID-3). */
import { IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LicenceScan } from '../../../preload/contract/scan';
import { proposalOf, proposePerson } from '../../client/proposed-person';
import { scannedLicence } from '../../client/seen-licence';
import { useMay } from '../../client/situation';
import { Closing } from '../../frame/closing';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { pathTo, routes } from '../../routes';
import { outcomeOf } from './journey';
import { LicenceFacts } from './licence-facts';
import { MatchCard } from './match-card';
import { Trust } from './trust';
import './licence.css';

export function LicenceScreen() {
  const { t } = useTranslation();
  const scan = scannedLicence.use();
  if (!scan)
    return (
      <Page title={t('licence.title')} width="reading">
        <EmptyState
          icon={<IdCard aria-hidden size="2.4em" />}
          title={t('licence.empty')}
          body={t('licence.emptyBody')}
        />
      </Page>
    );
  return (
    <Page title={t(`licence.kinds.${scan.licence.kind}`)} documentTitle={t('licence.title')}>
      <div className="licence">
        <Trust scan={scan} />
        <div className="licence-columns">
          <Outcome scan={scan} />
          <LicenceFacts licence={scan.licence} />
        </div>
        {scan.closesAfter !== undefined && (
          <p className="small soft">
            <Closing seconds={scan.closesAfter} />
          </p>
        )}
      </div>
    </Page>
  );
}

function Outcome({ scan }: { scan: LicenceScan }) {
  const { t } = useTranslation();
  const outcome = outcomeOf(scan);
  return (
    <section className="stack" aria-labelledby="licence-outcome">
      <h2 id="licence-outcome">{t(`licence.found.${outcome}`)}</h2>
      {outcome !== 'one' && outcome !== 'none' && <p>{t(`licence.foundNext.${outcome}`)}</p>}
      {scan.matches.map((match) => (
        <MatchCard key={match.id} scan={scan} match={match} sure={outcome === 'one'} />
      ))}
      {outcome === 'none' && <Nobody scan={scan} />}
      {outcome === 'perhaps' && <Begin scan={scan} kind="plain" />}
    </section>
  );
}

/** With a scan that can be relied on a registration begins; else a person types. */
function Nobody({ scan }: { scan: LicenceScan }) {
  const { t } = useTranslation();
  const staff = useMay()(routes.registerNew.who);
  const next = !staff ? 'verify' : scan.licence.level === 3 ? 'pieced' : 'register';
  return (
    <div className="card stack">
      <p>{t(`licence.nobody.${next}`)}</p>
      <div className="row">
        {next === 'register' && <Begin scan={scan} kind="primary" />}
        <Link
          href={staff && next === 'pieced' ? pathTo('today') : pathTo('card')}
          className="button"
          data-kind={next === 'register' ? undefined : 'primary'}
        >
          {t(next === 'verify' ? 'licence.checkNumber' : 'licence.findByName')}
        </Link>
      </div>
    </div>
  );
}

function Begin({ scan, kind }: { scan: LicenceScan; kind: 'primary' | 'plain' }) {
  const { t } = useTranslation();
  const staff = useMay()(routes.registerNew.who);
  const proposal = proposalOf(scan.licence);
  if (!staff || !proposal) return null;
  return (
    <Link
      href={`${pathTo('registerNew')}?subject=${scan.comesOfAgeOn === null ? 'patient' : 'minor'}`}
      className="button"
      data-kind={kind === 'primary' ? 'primary' : undefined}
      onClick={() => proposePerson(proposal)}
    >
      {t(kind === 'primary' ? 'licence.register' : 'licence.registerOther')}
    </Link>
  );
}
