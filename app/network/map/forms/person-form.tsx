import { useText } from "~/language/context";
import { closeness, type MapPerson, type NetworkMap, sectors } from "../model";
import { namesOn } from "../reading-order";
import { longest } from "./form-reading";
import { ChooseField, FieldGroup, type FormState, LineField, LinesField, PickField, TickField } from "./map-fields";
import { Keep, MapForm, type MapFormProps, Needed, Sure, useFormState } from "./map-form";
import { PersonTies } from "./person-ties";
import { canAct, childrenFor, grownBeside, isChild, personShown, principalsFor } from "./shown";

/** Everything that is said of one person, to be said otherwise; his lines; and taking him off the map. */
export function MapPersonForm(props: MapFormProps & { id: string }) {
  const t = useText();
  const person = props.map.people.find(({ id }) => id === props.id);
  if (!person) return <p>{t("family-map.not-there")}</p>;
  return <OnePerson key={person.id} props={props} person={person} />;
}

function OnePerson({ props, person }: { props: MapFormProps; person: MapPerson }) {
  const t = useText();
  const { map, path, by } = props;
  const state = useFormState("map-person", "person", props, personShown(map, person, by));
  const name = namesOn(map)(person.id);
  return (
    <section className="map-panel" aria-labelledby="map-panel-title">
      <h2 id="map-panel-title">{t("family-map.person-title", { name })}</h2>
      <MapForm props={props} intent="person" state={state} about={{ who: person.id }}>
        <Needed state={state} />
        {person.figure ? <LineField state={state} name="name" label={t("family-map.figure-name")} maxLength={longest.name} /> : null}
        {person.principalId ? null : (
          <>
            <RelationField state={state} person={person} by={by} />
            <PlaceFields state={state} name={name} />
          </>
        )}
        <MarkFields state={state} />
        <RoleFields state={state} map={map} person={person} />
        <NoteField state={state} person={person} by={by} />
        <Keep path={path}>{t("family-map.save")}</Keep>
      </MapForm>
      <PersonTies map={map} path={path} person={person} />
      <TakeOff props={props} person={person} name={name} />
    </section>
  );
}

/** Who he is. Where two people wrote different words, all of them are shown to choose from. */
function RelationField({ state, person, by }: { state: FormState; person: MapPerson; by: MapFormProps["by"] }) {
  const t = useText();
  if (!("relationKeep" in state.shown)) {
    return (
      <LineField
        state={state}
        name="relation"
        label={t("family-map.relation")}
        hint={t("family-map.relation-hint")}
        maxLength={longest.relation}
        optional
      />
    );
  }
  return (
    <>
      <PickField
        state={state}
        name="relationKeep"
        label={t("family-map.relation")}
        hint={t(by === "coordinator" ? "staff-map.relation-two" : "family-map.relation-two")}
        options={[
          { value: "keep", label: t("family-map.relation-keep") },
          ...[...new Set(person.relation)].map((words) => ({ value: `say:${words}`, label: words })),
          { value: "none", label: t("family-map.relation-neither") },
        ]}
      />
      <LineField state={state} name="relation" label={t("family-map.relation-other")} maxLength={longest.relation} optional />
    </>
  );
}

/** How close, and in which part of a life. */
export function PlaceFields({ state, name }: { state: FormState; name?: string }) {
  const t = useText();
  const fields = (
    <>
      <ChooseField
        state={state}
        name="circle"
        label={t("family-map.ring")}
        none={t("family-map.no-place")}
        options={closeness.map((value) => ({ value, label: t(`family-map.ring-${value}`) }))}
      />
      <ChooseField
        state={state}
        name="sector"
        label={t("family-map.sector")}
        none={t("family-map.no-place")}
        options={sectors.map((value) => ({ value, label: t(`family-map.sector-${value}`) }))}
      />
    </>
  );
  return name === undefined ? (
    <div className="map-fields map-fields--two">{fields}</div>
  ) : (
    <FieldGroup legend={t("family-map.place-legend", { name })} two>
      {fields}
    </FieldGroup>
  );
}

function MarkFields({ state }: { state: FormState }) {
  const t = useText();
  const asked = (["household", "farAway", "child", "contactPerson"] as const).filter((key) => key in state.shown);
  if (asked.length === 0) return null;
  const hints = { child: t("family-map.child-hint"), contactPerson: t("family-map.contactPerson-hint") };
  return (
    <FieldGroup legend={t("family-map.marks-legend")} two>
      {asked.map((key) => (
        <TickField
          key={key}
          state={state}
          name={key}
          label={t(`family-map.mark-${key}`)}
          hint={key === "child" || key === "contactPerson" ? hints[key] : undefined}
        />
      ))}
    </FieldGroup>
  );
}

/** Who stands beside whom on the day, from either side. */
function RoleFields({ state, map, person }: { state: FormState; map: NetworkMap; person: MapPerson }) {
  const t = useText();
  const nameOf = namesOn(map);
  const name = nameOf(person.id);
  const principals = principalsFor(map, person);
  const children = childrenFor(map, person);
  const beside = grownBeside(map, person.id).map(({ id }) => ({ value: id, label: nameOf(id) }));
  const between = (other: MapPerson) => ({ one: name, other: nameOf(other.id) });
  return (
    <>
      {principals.length > 0 && !person.principalId ? (
        <FieldGroup legend={t("family-map.supporter-legend", { name })} hint={t("family-map.supporter-hint")}>
          {principals.map((one) => (
            <TickField key={one.id} state={state} name={`supports.${one.id}`} label={t("family-map.supporter", between(one))} />
          ))}
        </FieldGroup>
      ) : null}
      {children.length > 0 ? (
        <FieldGroup legend={t("family-map.advocate-legend", { name })}>
          {children.map((one) => (
            <TickField key={one.id} state={state} name={`speaksFor.${one.id}`} label={t("family-map.advocate", between(one))} />
          ))}
        </FieldGroup>
      ) : null}
      {person.principalId ? (
        <ChooseField
          state={state}
          name="supporter"
          label={t("family-map.supporter-who", { name })}
          hint={t("family-map.supporter-hint")}
          none={t("family-map.nobody")}
          options={beside}
        />
      ) : null}
      {canAct(person) && isChild(person) ? (
        <ChooseField
          state={state}
          name="advocate"
          label={t("family-map.advocate-who", { name })}
          none={t("family-map.nobody")}
          options={beside}
        />
      ) : null}
    </>
  );
}

/** A note of who reads it alone. Beside a principal who looks along there is none. */
function NoteField({ state, person, by }: { state: FormState; person: MapPerson; by: MapFormProps["by"] }) {
  const t = useText();
  if (!("note" in state.shown)) return null;
  const apart = by === "coordinator" && person.note.length > 1;
  return (
    <>
      {apart ? (
        <div>
          <p className="ams-label">{t("staff-map.notes-there")}</p>
          {person.note.map((words) => (
            <p key={words} className="map-note" dir="auto">
              {words}
            </p>
          ))}
        </div>
      ) : null}
      <LinesField
        state={state}
        name="note"
        label={t("family-map.note")}
        hint={by === "principal" ? t("family-map.note-hint") : t(apart ? "staff-map.note-hint-apart" : "staff-map.note-hint")}
        maxLength={longest.note}
      />
    </>
  );
}

/** Whom the reader himself put on the map he may take off again. Opens first, and asks for a second press. */
function TakeOff({ props, person, name }: { props: MapFormProps; person: MapPerson; name: string }) {
  const t = useText();
  const own = person.figure !== null || (props.by === "principal" ? person.addedBy !== null : person.addedBy === null);
  const state = { ...useFormState("map-take-off", "takeOff", props, {}), errors: undefined };
  if (person.principalId || !own) return null;
  return (
    <Sure summary={t("family-map.take-off", { name })} says={t("family-map.take-off-sure", { name })} yes={t("family-map.take-off-yes")}>
      {(button) => (
        <MapForm props={props} intent="takeOff" state={state} about={{ who: person.id }}>
          {button}
        </MapForm>
      )}
    </Sure>
  );
}
