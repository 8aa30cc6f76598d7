import { useText } from "~/language/context";
import { familyTies, knownTies, type MapPerson, supportKinds } from "../model";
import { namesOn } from "../reading-order";
import { ChooseField, FieldGroup, TickField } from "./map-fields";
import { Keep, MapForm, type MapFormProps, Needed, Sure, useFormState } from "./map-form";
import { canAct, isChild, pairOn, pairShown } from "./shown";

/** Everything between two people, in sentences that begin with the first. */
export function MapPairForm(props: MapFormProps & { first: string; second: string }) {
  const t = useText();
  const { people } = props.map;
  const first = people.find(({ id }) => id === props.first);
  const second = people.find(({ id }) => id === props.second);
  if (!first || !second || first === second) return <p>{t("family-map.not-there")}</p>;
  return <OnePair key={`${first.id}.${second.id}`} props={props} first={first} second={second} />;
}

function OnePair({ props, first, second }: { props: MapFormProps; first: MapPerson; second: MapPerson }) {
  const t = useText();
  const { map, path } = props;
  const state = useFormState("map-pair", "pair", props, pairShown(map, first.id, second.id));
  const untie = { ...useFormState("map-untie", "untie", props, {}), errors: undefined };
  const nameOf = namesOn(map);
  const names = { one: nameOf(first.id), other: nameOf(second.id) };
  const turned = { one: names.other, other: names.one };
  const about = { first: first.id, second: second.id };
  const stands = map.pairs.some((pair) => [pair.first, pair.second].every((id) => id === first.id || id === second.id));
  return (
    <section className="map-panel" aria-labelledby="map-panel-title">
      <h2 id="map-panel-title">{t("family-map.pair-names", names)}</h2>
      <MapForm props={props} intent="pair" state={state} about={about}>
        <Needed state={state} />
        <div className="map-fields map-fields--two">
          <ChooseField
            state={state}
            name="family"
            label={t("family-map.family")}
            none={t("family-map.no")}
            options={familyTies.map((value) => ({ value, label: t(`family-map.family-${value}`, names) }))}
          />
          <ChooseField
            state={state}
            name="known"
            label={t("family-map.known")}
            none={t("family-map.no")}
            options={knownTies.map((value) => ({ value, label: t(`family-map.known-${value}`) }))}
          />
        </div>
        <FieldGroup legend={t("family-map.support-legend")} two>
          {supportKinds.map((kind) => (
            <ChooseField
              key={kind}
              state={state}
              name={kind}
              label={t(`family-map.give-${kind}`)}
              none={t("family-map.nothing")}
              options={[
                { value: "gives", label: t("family-map.way-gives", names) },
                { value: "takes", label: t("family-map.way-gives", turned) },
                { value: "both", label: t("family-map.way-both") },
              ]}
            />
          ))}
        </FieldGroup>
        <FieldGroup legend={t("family-map.care-legend")} hint={props.by === "coordinator" ? t("staff-map.care-all") : undefined}>
          {(["conflict", "mustNotMeet", "stillInContact"] as const).map((key) => (
            <TickField key={key} state={state} name={key} label={t(`family-map.${key}`)} />
          ))}
        </FieldGroup>
        <Roles state={state} first={first} second={second} pair={pairOn(map, first.id, second.id)} names={names} turned={turned} />
        {props.by === "coordinator" ? (
          <TickField state={state} name="mine" label={t("staff-map.mine")} hint={t("staff-map.mine-hint")} />
        ) : null}
        <Keep path={path}>{t("family-map.save")}</Keep>
      </MapForm>
      {stands ? (
        <Sure summary={t("family-map.untie")} says={t("family-map.untie-sure", names)} yes={t("family-map.untie-yes")}>
          {(button) => (
            <MapForm props={props} intent="untie" state={untie} about={about}>
              {button}
            </MapForm>
          )}
        </Sure>
      ) : null}
    </section>
  );
}

interface RolesProps {
  state: ReturnType<typeof useFormState>;
  first: MapPerson;
  second: MapPerson;
  pair: ReturnType<typeof pairOn>;
  names: { one: string; other: string };
  turned: { one: string; other: string };
}

/** Who stands beside whom on the day: asked where one of them is a principal or a child, and shown wherever it was said. */
function Roles({ state, first, second, pair, names, turned }: RolesProps) {
  const t = useText();
  const supports = (one: MapPerson, whom: MapPerson) => canAct(one) && one.principalId === null && whom.principalId !== null;
  const speaks = (one: MapPerson, whom: MapPerson) => canAct(one) && canAct(whom) && !isChild(one) && isChild(whom);
  const asked = [
    { name: "supporter", side: "first", words: names, fits: supports(first, second) },
    { name: "supporter", side: "second", words: turned, fits: supports(second, first) },
    { name: "advocate", side: "first", words: names, fits: speaks(first, second) },
    { name: "advocate", side: "second", words: turned, fits: speaks(second, first) },
  ] as const;
  const shown = asked.filter(({ name, side, fits }) => fits || pair[name] === side);
  if (shown.length === 0) return null;
  return (
    <FieldGroup legend={t("family-map.roles-legend")}>
      {shown.map(({ name, side, words }) => (
        <TickField key={`${name}-${side}`} state={state} name={name} value={side} label={t(`family-map.${name}`, words)} />
      ))}
    </FieldGroup>
  );
}
