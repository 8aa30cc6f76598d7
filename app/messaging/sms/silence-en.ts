import { wordPattern } from "./word-pattern";

const names = {
  MSG: "sms|smses|texts?|txts?|messages?|msgs?|msges|mssgs|reminders?|notifications?|invites|spam|communications?|contact",
  SEND: "text|txt|message|msg|contact|sms|write|write to|bother|spam|pester|harass|whatsapp|reach out",
  QUIT: "stop|stopp|stopt|refrain from|desist from|stop it with|quit|cease|end|discontinue|enough",
  CUT: "remove|delete|erase|drop|cross|strike|forget|lose|block|scrub|wipe|scratch",
  MINE: "number|nr|no|list|lists|database|system|contacts|records|details|name|phone|data|group",
};

/** Asks in English for no more messages. */
export const asksInEnglish = wordPattern(
  [
    "(?:QUIT) W3 ?(?:texting|textin|messaging|messagin|contacting|msging|txting|txtin|spamming|spammin|bothering|botherin|harassing|harrassing|pestering|smsing|hounding|sending|sendin|writing (?:to )?me)",
    "(?:QUIT) W2 ?(?:send|with|all|the|these|this|those|ur|your|receiving|getting) W3 ?(?:MSG|stuff|things)|(?:QUIT) (?:send|sending)W2 me",
    "(?:dont|do not|dnt|never|not to|no need to|please not|not) (?:ever |you |u |please |pls )*(?:SEND) (?:to )?(?:me|us|this number|my number|this phone|my phone|here|any ?more|again|no more|no ?more)",
    "if (?:you|u) (?:could |can |would )?(?:didnt|did not|dont|do not|wouldnt|would not|not|stop|stopped|never) (?:ever )?(?:SEND|texting|messaging|contacting|sending)|(?:keep|kept) W1 ?(?:texting|messaging|sending|txting)W6 (?:stop|quit|enough)",
    "(?:dont|do not|dnt|never|not to) W2 ?(?:send|sent) W4 ?(?:MSG|anything|stuff|any ?more|again|no more)",
    "(?:dont|do not|dnt|no longer|not|never)W2 (?:want|wanna|wish|like|need|care for|consent)(?: for| to)?(?: me)?(?: to)?(?: get| receive| have| recieve| be)? ?W5 ?(?:MSG|texted|messaged|contacted)",
    "(?:no longer|dont|do not|dnt)W2 (?:want|wish|like|wanna) to (?:receive|recieve|get|hear)|(?:dont|do not) (?:want|wanna|wish to) hear from (?:you|u)",
    "(?:no more|not any more|enough of|enough with|sick of|tired of|fed up with|fed up of) W3 ?(?:MSG|texting|messaging|messages)",
    "(?:CUT) W1 ?(?:me|us|my|this|mine) W4 ?(?:MINE)|(?:get|take|pull|cut) (?:my name|my number|this number|my nr) (?:off|out|from)|lose my number",
    "^(?:please |pls |just )?(?:delete|erase|remove|lose|forget) (?:it|this number|that number)(?: now| please| pls| asap)*$",
    "(?:CUT|get|take|pull|cut) (?:me|us) (?:off|from|out of) (?:(?:your|ur|the|this|that|these|all|any)W1 )?(?:MINE|this|these|it|here|texts|messages)|(?:take|get) (?:me|us) off$",
    "(?:unsubscribe|unsub|opt out|opt me out|opting out|optout|opted out) ?W3 ?(?:me|from|of|this|these|MSG|please|pls|thanks|thank you)?",
    "(?:i )?want (?:out|off)(?: of| from)? (?:this|these|the|your|ur) (?:MSG|list|lists|group)|(?:off|from) (?:your|ur|the|this) (?:sms |text |texting |mailing |messaging )?list",
    "leave (?:me|us) W1 ?(?:alone|be)(?= |$)|(?:go away|get lost|piss off|f off|fuck off|sod off|bugger off|do one)(?= and| with| stop|$)|(?:im|i am|will|ill) (?:blocking|block|reporting|report) (?:you|u|this|this number)|blocked and reported|i (?:already |have )?said (?:to )?stop",
  ],
  names,
);
