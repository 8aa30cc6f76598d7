import { useText } from "~/language/context";
import { longest } from "./form-reading";
import { LineField, PickField } from "./map-fields";
import { Keep, MapForm, type MapFormProps, Needed, useFormState } from "./map-form";
import { PlaceFields } from "./person-form";

/** Puts somebody on the map; a name is enough. A number is asked where somebody is to be reached, not here. */
export function MapAddForm(props: MapFormProps) {
  const t = useText();
  const { path } = props;
  const state = useFormState("map-add", "add", props, { kind: "person" });
  return (
    <section className="map-panel" aria-labelledby="map-panel-title">
      <h2 id="map-panel-title">{t("family-map.add-title")}</h2>
      <MapForm props={props} intent="add" state={state} about={{}}>
        <Needed state={state} />
        <LineField
          state={state}
          name="firstName"
          label={t("family-map.first-name")}
          hint={t("family-map.first-name-hint")}
          maxLength={longest.name}
        />
        <LineField
          state={state}
          name="relation"
          label={t("family-map.relation")}
          hint={t("family-map.relation-hint")}
          maxLength={longest.relation}
          optional
        />
        <PlaceFields state={state} />
        <PickField
          state={state}
          name="kind"
          label={t("family-map.kind")}
          options={(["person", "pet", "deceased"] as const).map((value) => ({ value, label: t(`family-map.kind-${value}`) }))}
        />
        <Keep path={path}>{t("family-map.add-submit")}</Keep>
      </MapForm>
    </section>
  );
}
