/** Who drives: a member of staff, or a delivery service's person by name. Nobody yet is an answer until it leaves. */
import { useTranslation } from 'react-i18next';
import { driverAsked, type Plan, type PlanEvent } from './plan';
import type { Runs } from './runs-screen';

interface DriverProps {
  readonly runs: Runs;
  readonly plan: Plan;
  readonly move: (event: PlanEvent) => void;
}

export function DriverFields({ runs, plan, move }: DriverProps) {
  const { t } = useTranslation();
  return (
    <div className="run-driver">
      {driverAsked(runs.agent) === 'staff' ? (
        <div className="field" data-width="middle">
          <label className="field-label" htmlFor="run-driver">
            {t('delivery.runs.driver')}
          </label>
          <select
            id="run-driver"
            className="input"
            value={plan.operator}
            aria-describedby={runs.drivers.length === 0 ? 'run-driver-hint' : undefined}
            onChange={(event) => move({ kind: 'driver', operator: event.target.value })}
          >
            <option value="">{t('delivery.runs.noDriver')}</option>
            {runs.drivers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {runs.drivers.length === 0 && (
            <p id="run-driver-hint" className="field-hint">
              {t('delivery.runs.noDrivers')}
            </p>
          )}
        </div>
      ) : (
        <div className="field" data-width="middle">
          <label className="field-label" htmlFor="run-driver-name">
            {runs.service === ''
              ? t('delivery.runs.driverName')
              : t('delivery.runs.driverOf', { service: runs.service })}
          </label>
          <input
            id="run-driver-name"
            className="input"
            autoComplete="off"
            maxLength={120}
            value={plan.name}
            onChange={(event) => move({ kind: 'named', name: event.target.value })}
          />
        </div>
      )}
    </div>
  );
}
