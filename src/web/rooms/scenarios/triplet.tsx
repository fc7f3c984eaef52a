import { REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';

/** What makes it a scenario: asset, threat and vulnerability, each one click away. */
export function Triplet({ dossier, scenario }: { readonly dossier: string; readonly scenario: Scenario }) {
  const { t } = useLanguage();
  const names = useRowNames(dossier, ['assets', 'threats', 'vulnerabilities']);
  const { fields } = REGISTERS.scenarios;
  const parts: readonly (readonly [RegisterId, string, readonly string[]])[] = [
    ['assets', t(fields.assets.label), scenario.assets],
    ['threats', t(fields.threat.label), [scenario.threat]],
    ['vulnerabilities', t(fields.vulnerabilities.label), scenario.vulnerabilities],
  ];
  return (
    <dl className="triplet">
      {parts.map(([register, label, ids]) => (
        <div key={register}>
          <dt>{label}</dt>
          {ids.map((id) => (
            <dd key={id}>
              <RoomLink address={rowAddress(dossier, register, id)}>
                {t(names.get(register)?.get(id) ?? id)}
              </RoomLink>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
