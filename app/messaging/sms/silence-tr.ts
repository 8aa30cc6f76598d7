import { wordPattern } from "./word-pattern";

const names = {
  MSG: "mesaj(?!im)\\p{L}*|sms\\p{L}*|ileti\\p{L}*|bildirim\\p{L}*|msj\\p{L}*|masaj atm\\p{L}*",
  NOT: "atma|atmayin|atmayiniz|atmasin|atmasinlar|atmazsaniz|atmayalim|gonderme|gondermeyin|gondermeyiniz|gondermesin|gondermeyelim|yollama|yollamayin|yollamayiniz|yazma|yazmayin|yazmayiniz|gelmesin|ulasmayin|rahatsiz etmeyin|rahatsiz etme|aramayin|yazmasaniz|yazmazsaniz|atmasaniz|gondermeseniz|gondermezseniz|yollamasaniz|aramasaniz",
  QUIT: "kes|kesin|kesiniz|kesilsin|durdur|durdurun|durdurunuz|durdurulsun|birak|birakin|birakiniz|birak(?:ir|abilir|sa|irsa)\\p{L}*|keser|kesseniz|durdurur|bitsin|son verin|son ver|vazgec\\p{L}*",
  DOING: "(?:mesaj |sms )?(?:atmayi|atmaktan|gondermeyi|gondermekten|yollamayi|yollamaktan|yazmayi|yazmaktan)",
  CUT: "sil|silin|siliniz|silermisiniz|silebilir|siler|silmenizi|silinsin|cikar|cikarin|cikariniz|cikart|cikartin|cikarir|cikarmanizi|kaldir|kaldirin|engelleyin|cikarilsin",
};

/** Asks in Turkish for no more messages. */
export const asksInTurkish = wordPattern(
  [
    "(?:MSG) W4 (?:NOT|QUIT|istemiyorum|istemiyoruz|istemiyom|istemem|almayayim|almak istemiyorum|alma istemiyorum|yeter)",
    "(?:NOT) W3 ?(?:MSG)|(?:istemiyorum|istemiyoruz|istemem|yeter|bikti\\p{L}*) W3 ?(?:MSG)|(?:MSG) (?:biktim|biktik|yetti)",
    "(?:bana|buraya|bize|beni|bizi|(?:bu |benim )?numaraya|numarama|telefonuma) W4 ?(?:NOT)|(?:NOT) (?:artik |lutfen |bir daha )?(?:bana|buraya|bize|numarama)",
    "(?:artik|bir daha|bi daha|lutfen|yeter|defol\\p{L}*|sakin) W2 ?(?:yazmayin|atmayin|gondermeyin|yollamayin|rahatsiz etmeyin|yazma|atma|gonderme|yollama)|(?:yazma|yazmayin|atmayin|gondermeyin|atma|gonderme) (?:artik|bir daha|lutfen|yeter)",
    "(?:yazmasaniz|yazmazsaniz|atmasaniz|atmazsaniz|gondermeseniz|gondermezseniz) (?:iyi|sevinirim|memnun|daha iyi)",
    "(?:yazmayin|yazmayiniz|gondermeyin|gondermeyiniz|yollamayin|rahatsiz etmeyin|rahatsiz etmeyiniz)|rahatsiz ediyorsun\\p{L}*",
    "(?:atip|gonderip|yazip|yollayip) (?:durma|durmayin|durmayiniz)|(?:DOING) W2 ?(?:QUIT)|(?:QUIT) (?:artik |su |lutfen )*(?:DOING)|(?:kes|birak)(?:in)? (?:artik )?(?:su )?(?:MSG)",
    "(?:numaram\\p{L}*|beni|adimi|ismimi|kaydimi|telefonumu|(?:bu|benim) numarayi) W4 ?(?:CUT)|(?:CUT) (?:beni|numarami|adimi)",
    "(?:abonelik\\p{L}*|aboneli\\p{L}*|uyeli\\p{L}*|kaydim\\p{L}*) W2 ?(?:iptal|sil|silin|sonlandir\\p{L}*|cikmak|cik)",
    "(?:listeden|listenizden|gruptan|grubunuzdan) (?:cikar\\p{L}*|cikmak istiyorum|sil(?:in)?|cik)",
    "(?:beni |bizi )?(?:rahatsiz etmeyin|rahatsiz etme|rahat birakin|rahat birak|kendi halime birakin)|yakami birakin|pesimi birakin",
    "(?:iptal etmek|iptal ettirmek|cikmak) istiyorum|(?:sizi |bu numarayi )(?:engelliyorum|engelledim|engelleyecegim|sikayet edecegim)|(?:engelliyorum|sikayet edecegim) sizi",
  ],
  names,
);
