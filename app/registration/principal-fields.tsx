import { useText } from "~/language/context";
import { Folded, Part, type PrincipalFieldset, useLanguageOptions, useOptions } from "~/registration/form-parts";
import { genderWishes, representationKinds, safetyQuestions, waysSeen, waysToSayYes } from "~/registration/registration-input";
import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from "~/ui/fields";

interface PartProps {
  of: PrincipalFieldset;
}

function Who({ of }: PartProps) {
  const t = useText();
  const languages = useLanguageOptions();
  return (
    <Part title="staff-registration.who-title">
      <div className="form-grid">
        <TextField field={of.firstName} label={t("staff-registration.first-name")} />
        <TextField field={of.familyName} label={t("staff-registration.family-name")} optional />
      </div>
      <TextField field={of.phone} label={t("staff-registration.phone")} hint={t("staff-registration.phone-hint")} type="tel" optional />
      <CheckboxField field={of.readByOthers} label={t("staff-registration.read-by-others")} />
      <CheckboxField field={of.sharedNumber} label={t("staff-registration.shared-number")} />
      <CheckboxField field={of.callsOnly} label={t("staff-registration.calls-only")} />
      <div className="form-grid">
        <SelectField field={of.spokenLanguage} label={t("staff-registration.spoken-language")} options={languages} />
        <SelectField
          field={of.readLanguage}
          label={t("staff-registration.read-language")}
          options={[...languages, { value: "none", label: t("staff-registration.reads-nothing") }]}
        />
      </div>
      <TextField field={of.ownWord} label={t("staff-registration.own-word")} hint={t("staff-registration.own-word-hint")} optional />
    </Part>
  );
}

function ThreeYeses({ of }: PartProps) {
  const t = useText();
  const languages = useLanguageOptions();
  const ways = useOptions(waysToSayYes, (way) => `staff-registration.how-${way}`);
  return (
    <Part title="staff-registration.yes-title" lead="staff-registration.yes-lead">
      <CheckboxField field={of.willing} label={t("staff-registration.willing")} />
      <RadioField field={of.willingHow} label={t("staff-registration.willing-how")} options={ways} />
      <SelectField field={of.willingLanguage} label={t("staff-registration.willing-language")} options={languages} />
      <TextAreaField field={of.willingWords} label={t("staff-registration.willing-words")} rows={2} optional />
      <CheckboxField field={of.consentRegistration} label={t("staff-registration.consent")} />
      <CheckboxField
        field={of.consentLandlord}
        label={t("staff-registration.consent-landlord")}
        hint={t("staff-registration.consent-landlord-hint")}
      />
      <Folded title="staff-registration.release-title" lead="staff-registration.release-lead" fields={[of.releaseWho, of.releaseWhat]}>
        <TextField field={of.releaseWho} label={t("staff-registration.release-who")} optional />
        <TextAreaField field={of.releaseWhat} label={t("staff-registration.release-what")} rows={2} optional />
      </Folded>
    </Part>
  );
}

function Safety({ of }: PartProps) {
  const t = useText();
  const yesNo = useOptions(["yes", "no"] as const, (value) => `staff-registration.${value}`);
  return (
    <Part title="staff-registration.safety-title" lead="staff-registration.safety-lead">
      <RadioField field={of.alone} label={t("staff-registration.alone")} options={yesNo} />
      {safetyQuestions.map((question) => (
        <RadioField key={question} field={of[question]} label={t(`staff-registration.${question}`)} options={yesNo} />
      ))}
      <RadioField
        field={of.safetyTalk}
        label={t("staff-registration.safety-talk")}
        hint={t("staff-registration.safety-talk-hint")}
        optional
        options={[
          { value: "held", label: t("staff-registration.talk-held"), hint: t("staff-registration.talk-held-hint") },
          { value: "centrale", label: t("staff-registration.talk-centrale") },
        ]}
      />
      <Folded
        title="staff-registration.safety-card"
        fields={[of.whoMustNotKnow, of.safeNumber, of.safeHours, of.safeWord, of.callerName, of.mayLeaveMessage]}
      >
        <TextAreaField field={of.whoMustNotKnow} label={t("staff-registration.who-must-not-know")} rows={2} optional />
        <div className="form-grid">
          <TextField field={of.safeNumber} label={t("staff-registration.safe-number")} type="tel" optional />
          <TextField field={of.safeHours} label={t("staff-registration.safe-hours")} optional />
          <TextField field={of.safeWord} label={t("staff-registration.safe-word")} optional />
          <TextField field={of.callerName} label={t("staff-registration.caller-name")} optional />
        </div>
        <CheckboxField field={of.mayLeaveMessage} label={t("staff-registration.may-leave-message")} />
      </Folded>
    </Part>
  );
}

function CoordinatorWish({ of }: PartProps) {
  const t = useText();
  const genders = useOptions(genderWishes, (value) => `staff-registration.gender-${value}`);
  return (
    <Part title="staff-registration.wish-title" lead="staff-registration.wish-lead">
      <TextAreaField field={of.wishWords} label={t("staff-registration.wish-words")} rows={2} optional />
      <div className="form-grid">
        <SelectField
          field={of.wishLanguage}
          label={t("staff-registration.wish-language")}
          options={useLanguageOptions()}
          none={t("staff-registration.no-matter")}
          optional
        />
        <SelectField
          field={of.wishGender}
          label={t("staff-registration.wish-gender")}
          options={genders}
          none={t("staff-registration.no-matter")}
          optional
        />
      </div>
      <CheckboxField field={of.wishNotMyCommunity} label={t("staff-registration.wish-not-my-community")} />
      <CheckboxField
        field={of.consentBackground}
        label={t("staff-registration.consent-background")}
        hint={t("staff-registration.consent-background-hint")}
      />
      <TextField
        field={of.wishBackground}
        label={t("staff-registration.wish-background")}
        hint={t("staff-registration.wish-background-hint")}
        optional
      />
      <CheckboxField field={of.wishConfirmed} label={t("staff-registration.wish-confirmed")} />
    </Part>
  );
}

function Representation({ of }: PartProps) {
  const t = useText();
  return (
    <Folded title="staff-registration.representation-title" fields={[of.representation, of.representationScope, of.representationSeen]}>
      <SelectField
        field={of.representation}
        label={t("staff-registration.representation")}
        options={useOptions(representationKinds, (kind) => `staff-registration.kind-${kind}`)}
        none={t("staff-registration.representation-none")}
        optional
      />
      <TextField field={of.representationScope} label={t("staff-registration.representation-scope")} optional />
      <SelectField
        field={of.representationSeen}
        label={t("staff-registration.representation-seen")}
        options={useOptions(waysSeen, (way) => `staff-registration.seen-${way}`)}
        optional
      />
    </Folded>
  );
}

/** Everything about one principal; each has his own yes, his own safety and his own wish. */
export function PrincipalFields({ of }: PartProps) {
  return (
    <>
      <Who of={of} />
      <ThreeYeses of={of} />
      <Safety of={of} />
      <CoordinatorWish of={of} />
      <Representation of={of} />
    </>
  );
}
