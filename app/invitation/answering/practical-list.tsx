import { useText } from "~/language/context";
import type { Practical } from "./practical";

/** What somebody told, in his own words, for himself to read back. */
export function PracticalList({ practical, caller, askers }: { practical: Practical; caller?: string; askers?: string }) {
  const t = useText();
  const { bringsAlong, children, food, transport, interpreter, callMe, question } = practical;
  const told = [
    [t("family-invitation.brings"), bringsAlong],
    [t("family-invitation.children"), children],
    [t("family-invitation.food"), food],
    [t("family-invitation.transport"), transport ? t(`family-invitation.transport-${transport}`) : undefined],
    [t("family-invitation.interpreter"), interpreter],
    [t("family-invitation.callMe"), callMe ? "✓" : undefined],
    [t("family-invitation.question", { caller: caller ?? t("family-invitation.the-coordinator") }), question],
  ] as const;
  return (
    <>
      <dl>
        {told.map(([label, words]) =>
          words ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{words}</bdi>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
      {bringsAlong && caller && askers ? <p>{t("family-invitation.brings-waits", { caller, askers })}</p> : null}
    </>
  );
}
