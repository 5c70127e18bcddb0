/// What the dialogue itself says where no `@frase` replaces it: general phrases, no facts.
///
/// By id, then language; several texts are variants, used in turn. `{…}` is filled by ``Renderer``.
enum DefaultSayings {
  static let texts: [String: [String: [String]]] =
    opening.merging(understanding) { first, _ in first }
    .merging(moving) { first, _ in first }
    .merging(advising) { first, _ in first }
    .merging(danger) { first, _ in first }
    .merging(values) { first, _ in first }
    .merging(channel) { first, _ in first }

  /// The first words, and what is asked when nothing is known.
  private static let opening: [String: [String: [String]]] = [
    "avviso": [
      "it": ["(Ti risponde un servizio automatico. Informativa: {centro.privacy})"],
      "en": ["(This is an automatic service. Privacy notice: {centro.privacy})"],
    ],
    "bisogno": [
      "it": ["Dimmi con parole tue: di che cosa hai bisogno?"],
      "en": ["Tell me in your own words: what do you need?"],
    ],
    "vago": [
      "it": ["Volentieri. Raccontami in una frase che cosa succede."],
      "en": ["Gladly. Tell me in a sentence what happens."],
    ],
    "segnato": ["it": ["Ho segnato: {valori}."], "en": ["Noted: {valori}."]],
    "menu": [
      "it": ["Puoi anche rispondere con un numero:"], "en": ["You can also answer with a number:"],
    ],
    "numero-non-c-e": [
      "it": ["Questo numero non c'è: scegli da 1 a {ultimo}, oppure scrivi con parole tue."],
      "en": ["There is no such number: choose from 1 to {ultimo}, or write in your own words."],
    ],
    "lingua": [
      "en": ["I answer in English where I can, otherwise in simple Italian."],
      "fr": ["Je réponds en français si possible, sinon en italien simple."],
      "es": ["Respondo en español si puedo; si no, en italiano sencillo."],
      "ro": ["Răspund în română dacă pot, altfel în italiană simplă."],
      "sq": ["Të përgjigjem shqip kur mundem, përndryshe në italisht të thjeshtë."],
      "ar": ["أجيب بالعربية حين أستطيع، وإلا بإيطالية بسيطة."],
      "uk": ["Відповідаю українською, де можу, інакше простою італійською."],
      "hi": ["Jahan ho sake Hindi mein jawab deta hoon, nahi to aasaan Italian mein."],
      "zh": ["我尽量用中文回答，否则用简单的意大利语。"],
    ],
  ]

  /// When a message was not understood, or only nearly.
  private static let understanding: [String: [String: [String]]] = [
    "non-capito": [
      "it": ["Mi dispiace, questo non l'ho capito. Prova a dirmelo in un altro modo."],
      "en": ["I am sorry, I did not understand. Please say it in another way."],
    ],
    "non-capito-esempi": [
      "it": ["Non ci sono ancora. Bastano poche parole: di chi si tratta e che cosa succede."],
      "en": ["I am not there yet. A few words are enough: who it is about and what happens."],
    ],
    "non-capito-menu": [
      "it": ["Facciamo così: scegli un numero, oppure chiedi di una persona."],
      "en": ["Let us do this: choose a number, or ask for a person."],
    ],
    "ripeto": [
      "it": ["Scusa, non ho capito la risposta.", "Mi è sfuggito qualcosa."],
      "en": ["Sorry, I did not understand the answer."],
    ],
    "scegli": ["it": ["Scegli la risposta più vicina:"], "en": ["Choose the nearest answer:"]],
    "saltata": [
      "it": ["Va bene, andiamo avanti lo stesso. Se preferisci una persona, chiedila pure."],
      "en": ["All right, let us go on anyway. If you prefer a person, just ask."],
    ],
    "offerta": [
      "it": ["Per non sbagliare: intendi parlare", "Voglio capire bene: intendi parlare"],
      "en": ["To be sure: do you mean"],
    ],
    "offerta-ripeti": [
      "it": ["Rispondi con un numero, o dimmelo con altre parole: intendi parlare"],
      "en": ["Answer with a number, or say it in other words: do you mean"],
    ],
    "offerta-nessuna": ["it": ["Nessuna di queste"], "en": ["None of these"]],
    "offerta-altro": [
      "it": ["Va bene, allora raccontamelo con altre parole."],
      "en": ["All right, then tell me in other words."],
    ],
    "quale-prima": [
      "it": ["Ho capito più di una cosa. Da quale cominciamo?"],
      "en": ["I understood more than one thing. Which first?"],
    ],
    "quale-eta": ["it": ["Per quale età chiedi?"], "en": ["Which age is it about?"]],
    "quale-comune": ["it": ["Quale di questi?"], "en": ["Which of these?"]],
    "letto": ["it": ["Ho letto {comune}."], "en": ["I read {comune}."]],
  ]

  /// Going back, stopping, taking up again, correcting.
  private static let moving: [String: [String: [String]]] = [
    "ti-seguo": ["it": ["Ti seguo."], "en": ["I follow you."]],
    "racconto": ["it": ["Grazie di avermelo detto."], "en": ["Thank you for telling me."]],
    "domanda-aperta": [
      "it": ["A questo io non so rispondere: te lo dice una persona."],
      "en": ["I cannot answer this: a person can."],
    ],
    "domanda-stesso-bisogno": [
      "it": ["Quello che so di questo te l'ho scritto. Il resto te lo dice una persona."],
      "en": ["What I know about this I wrote to you. A person can tell you the rest."],
    ],
    "domanda-al-servizio": [
      "it": ["Questo chiedilo a loro, quando li senti."],
      "en": ["Ask them this when you talk to them."],
    ],
    "e-adesso": [
      "it": ["Per dirti il passo dopo mi serve ancora una cosa."],
      "en": ["To tell you the next step I need one more thing."],
    ],
    "operatore-ritiro": [
      "it": ["Va bene: lo dico a chi lavora al centro. Se cambi idea scrivi «operatore»."],
      "en": ["All right, noted. If you change your mind write «operatore»."],
    ],
    "nel-dubbio": [
      "it": ["Se qualcuno è in pericolo: {numero.emergenza}, sempre."],
      "en": ["If somebody is in danger: {numero.emergenza}, always."],
    ],
    "dopo-di": [
      "it": ["Ho letto anche {argomento}: ne parliamo subito dopo."],
      "en": ["I also read about {argomento}: we will come to it right after."],
    ],
    "richiamata-no": [
      "it": ["Va bene: da qui nessuno ti chiama."],
      "en": ["All right: nobody will call you from here."],
    ],
    "operatore-di-nuovo": [
      "it": ["La tua richiesta è già segnata per le persone del centro."],
      "en": ["Your request is already noted for the people of the centre."],
    ],
    "pausa-saluto": [
      "it": ["Ciao. Se vuoi riprendere scrivi «riprendiamo», se no a presto."],
      "en": ["Hello. To go on write «continue», else see you soon."],
    ],
    "torniamo": ["it": ["Torniamo a noi."], "en": ["Back to us."]],
    "corretto": ["it": ["Ho corretto {nome}: {valore}."], "en": ["Corrected: {valore}."]],
    "corretto-bisogno": ["it": ["Va bene, cambiamo argomento."], "en": ["All right."]],
    "indietro": ["it": ["Torniamo alla domanda di prima."], "en": ["Back one question."]],
    "indietro-niente": ["it": ["Siamo già all'inizio."], "en": ["We are at the beginning."]],
    "ricomincio": [
      "it": ["Va bene, ripartiamo da capo."], "en": ["All right, let us start again."],
    ],
    "fermo": [
      "it": ["Va bene, ci fermiamo qui. Se cambi idea scrivi «riprendiamo»."],
      "en": ["All right, we stop here. If you change your mind, write «continue»."],
    ],
    "ripresa": [
      "it": ["Riprendiamo da dove eravamo."], "en": ["Let us go on from where we were."],
    ],
    "va-bene": ["it": ["Va bene. Io sono qui."], "en": ["All right. I am here."]],
    "ritorno": [
      "it": ["Bentornata o bentornato. Riprendiamo da dove eravamo, o ricominciamo?"],
      "en": ["Welcome back. Shall we go on from where we were, or start again?"],
    ],
    "riprendi": ["it": ["Riprendiamo"], "en": ["Go on"]],
    "ricomincia": ["it": ["Ricominciamo"], "en": ["Start again"]],
    "dopo": ["it": ["Di questo parliamo subito dopo."], "en": ["We come to this right after."]],
    "poi-anche": ["it": ["Poi parliamo anche {argomento}."]],
    "anche-li": ["it": ["Nello stesso posto puoi parlare anche {argomento}."]],
    "altra-persona": [
      "it": ["Certo. Dimmi in una frase che cosa succede, e quanti anni ha."],
      "en": ["Of course. Tell me what is the matter, and how old they are."],
    ],
    "altra-persona-dopo": [
      "it": ["Ci arriviamo subito dopo."], "en": ["We come to this right after."],
    ],
    "altra-persona-eta": ["it": ["Per chi ha {valore}."], "en": ["For {valore}."]],
    "altro-bisogno": [
      "it": ["Prima mi parlavi anche {argomento}. Vuoi che guardiamo anche questo?"],
      "en": ["You also spoke of «{argomento}». Shall we look at this too?"],
    ],
    "cancella": [
      "it": ["Vuoi che cancelli adesso tutto quello che ho di questa conversazione?"],
      "en": ["Shall I delete all that I have of this conversation now?"],
    ],
    "cancellato": ["it": ["Fatto: ho cancellato tutto."], "en": ["Done: all is deleted."]],
    "non-cancellato": [
      "it": ["Va bene, non cancello niente."], "en": ["All right, nothing is deleted."],
    ],
    "bottone-vecchio": [
      "it": ["Questo bottone era di una domanda già passata."],
      "en": ["This button belongs to an earlier question."],
    ],
    "si": ["it": ["Sì"], "en": ["Yes"]],
    "no": ["it": ["No"], "en": ["No"]],
    "non-so": ["it": ["Preferisco non dirlo"], "en": ["I prefer not to say"]],
  ]

  /// The recommendation and its reasons.
  private static let advising: [String: [String: [String]]] = [
    "consiglio": ["it": ["Ti consiglio: {servizio}."], "en": ["My advice: {servizio}."]],
    "consiglio-luogo": [
      "it": ["Dove: {luogo}, {indirizzo}."], "en": ["Where: {luogo}, {indirizzo}."],
    ],
    "dove-consigliato": [
      "it": ["Il posto che ti ho consigliato è {luogo}, {indirizzo}."],
      "en": ["The place that I suggested is {luogo}, {indirizzo}."],
    ],
    "orari-consigliato": [
      "it": ["{luogo}: {orari}."], "en": ["{luogo}: {orari}."],
    ],
    "orari-consigliato-ignoti": [
      "it": ["Gli orari di {luogo} sono ancora da confermare."],
      "en": ["The hours of {luogo} are still to be confirmed."],
    ],
    "ragazzo": [
      "it": ["Scrivi per te, e fai bene: qui si ascoltano anche i ragazzi, da soli."],
      "en": ["You write for yourself, and rightly: young people are heard here, too."],
    ],
    "consiglio-distanza": [
      "it": ["Da {comune}: {distanza}."], "en": ["From {comune}: {distanza}."],
    ],
    "consiglio-chi": ["it": ["Chi trovi: {chi}."], "en": ["Who is there: {chi}."]],
    "consiglio-perche": ["it": ["Perché: {perché}."], "en": ["Why: {perché}."]],
    "consiglio-orari": ["it": ["Orari: {orari}."], "en": ["Hours: {orari}."]],
    "consiglio-orari-ignoti": [
      "it": ["Giorni e orari sono ancora da confermare."],
      "en": ["Days and hours are still to be confirmed."],
    ],
    "consiglio-alternativa": [
      "it": ["In alternativa: {luogo}, {indirizzo} ({distanza})."],
      "en": ["Or else: {luogo}, {indirizzo} ({distanza})."],
    ],
    "consiglio-alternativa-senza-distanza": [
      "it": ["In alternativa: {luogo}, {indirizzo}."], "en": ["Or else: {luogo}, {indirizzo}."],
    ],
    "consiglio-uguale": [
      "it": ["Il consiglio resta lo stesso."], "en": ["The advice stays the same."],
    ],
    "consiglio-cambia": [
      "it": ["Allora il consiglio cambia."], "en": ["Then the advice changes."],
    ],
    "nessun-consiglio": [
      "it": [
        "Per questo non ho un servizio da indicarti: la cosa migliore è parlarne con una persona."
      ],
      "en": ["I have no service to name for this: it is best to talk to a person."],
    ],
    "fuori-ambito": [
      "it": ["{comune} è fuori dal nostro territorio, ma puoi venire lo stesso."],
      "en": ["{comune} is outside our area, but you may come all the same."],
    ],
    "prossimo-fatto": ["it": ["Va bene."], "en": ["All right."]],
    "perche-domanda": ["it": ["{perché}"], "en": ["{perché}"]],
    "perche-senza": [
      "it": ["Mi serve per indicarti il posto giusto."],
      "en": ["It helps me to find the right place."],
    ],
    "perche-offerta": [
      "it": ["Le tue parole potevano voler dire più cose."],
      "en": ["Your words could mean more than one thing."],
    ],
    "perche-consiglio": [
      "it": ["Ti ho indicato «{servizio}» perché {perché}."],
      "en": ["I named «{servizio}» because: {perché}."],
    ],
    "perche-risposte": ["it": ["Ho usato: {valori}."], "en": ["I used: {valori}."]],
    "perche-riga": [
      "it": ["Ha deciso la riga {riga} della tabella «{tabella}»."],
      "en": ["Row {riga} of the table «{tabella}» decided."],
    ],
    "perche-cambia": [
      "it": ["Con {valore} ti avrei detto: {servizio}."],
      "en": ["With {valore} it would be: {servizio}."],
    ],
    "perche-vicinanza": [
      "it": ["Da un altro Comune potrebbe essere più vicino: {luogo}."],
      "en": ["From elsewhere this may be nearer: {luogo}."],
    ],
  ]

  /// Around a crisis; the numbers stand in the `@crisi` schede.
  private static let danger: [String: [String: [String]]] = [
    "crisi-chiedi": [
      "it": ["Ho capito bene? È di questo che parli?"],
      "en": ["Did I understand? Is this what you mean?"],
    ],
    "crisi-riprendi": [
      "it": ["Alle domande torniamo solo se vuoi: scrivi «riprendiamo»."],
      "en": ["We go back to the questions only if you want: write «continue»."],
    ],
    "crisi-seguito": [
      "it": ["Ti leggo, sono qui.", "Sono qui, e leggo tutto quello che scrivi."],
      "en": ["I am reading you, I am here.", "I am here, and read all that you write."],
    ],
    "crisi-grazie": [
      "it": ["Hai fatto bene a scriverlo. Quei numeri restano sempre lì."],
      "en": ["You did well to write it. Those numbers are always there."],
    ],
    "crisi-quieto": [
      "it": ["Va bene. Sono qui, e quei numeri restano sempre lì."],
      "en": ["All right. I am here, and those numbers are always there."],
    ],
    "crisi-poi": [
      "it": [
        "Ti leggo. Dimmi che cosa ti serve adesso; se il pericolo torna, quei numeri restano lì."
      ],
      "en": [
        "I am reading you. Tell me what you need now; if the danger is back, those numbers are there."
      ],
    ],
    "crisi-resta": [
      "it": ["Per il pericolo, quei numeri restano lì."],
      "en": ["For the danger, those numbers are always there."],
    ],
    "crisi-uscita": [
      "it": ["Se ho capito male scrivi «non è così». Se il pericolo è finito scrivi «è passato»."],
      "en": ["If I got it wrong write «that is not it». If the danger is over write «it is over»."],
    ],
    "crisi-frainteso": [
      "it": ["Scusa, avevo capito male. Se c'è un pericolo, quei numeri restano lì."],
      "en": ["Sorry, I got it wrong. If there is a danger, those numbers are there."],
    ],
    "crisi-saluto": [
      "it": ["A presto. Quei numeri restano sempre lì."],
      "en": ["See you soon. Those numbers are always there."],
    ],
    "crisi-al-sicuro": [
      "it": ["Che sollievo. Se la paura torna, quei numeri restano lì."],
      "en": ["What a relief. If the fear comes back, those numbers are there."],
    ],
    "crisi-chiamato": [
      "it": ["Hai fatto la cosa giusta. Segui quello che ti dicono, io resto qui."],
      "en": ["You did the right thing. Do what they tell you, I am here."],
    ],
    "crisi-non-risponde": [
      "it": ["Riprova subito, e non mettere giù. Se non va, chiedi a chi è vicino di chiamare."],
      "en": ["Try again now, and stay on the line. Else ask somebody near to call."],
    ],
    "crisi-e-adesso": [
      "it": ["Adesso una cosa sola: chiama uno di quei numeri. Ti dicono loro che cosa fare."],
      "en": ["One thing now: call one of those numbers. They tell you what to do."],
    ],
    "crisi-attesa": [
      "it": ["Adesso fai quello che ti hanno detto, e tieni il telefono libero. Io resto qui."],
      "en": ["Do what they told you, and keep the telephone free. I am here."],
    ],
    "crisi-non-grave": [
      "it": ["Va bene, ti ascolto, e decidi tu. Quei numeri valgono anche per un dubbio."],
      "en": ["All right, I listen, and you decide. Those numbers are there for a doubt, too."],
    ],
    "crisi-torna": [
      "it": ["Vuoi tornare a dove eravamo?"], "en": ["Shall we go on from where we were?"],
    ],
    "crisi-torna-bisogno": [
      "it": ["Se vuoi, ti faccio qualche domanda per trovare il posto giusto. Va bene?"],
      "en": ["If you want, I ask you a few questions to find the right place. All right?"],
    ],
    "crisi-no": [
      "it": ["Meno male. Se le cose cambiano, quei numeri restano lì."],
      "en": ["Good. If things change, those numbers are there."],
    ],
    "sicurezza-no": ["it": ["Bene."], "en": ["Good."]],
    "sicurezza-passa": ["it": ["Va bene, andiamo avanti."], "en": ["All right, let us go on."]],
  ]

  /// Values for people, and what is not known.
  private static let values: [String: [String: [String]]] = [
    "eta-in-arrivo": ["it": ["in arrivo"], "en": ["not yet born"]],
    "eta-settimane": ["it": ["meno di un mese"], "en": ["less than a month"]],
    "eta-mese": ["it": ["1 mese"], "en": ["1 month"]],
    "eta-mesi": ["it": ["{n} mesi"], "en": ["{n} months"]],
    "eta-anno": ["it": ["1 anno"], "en": ["1 year"]],
    "eta-anni": ["it": ["{n} anni"], "en": ["{n} years"]],
    "distanza": ["it": ["circa {km} km"], "en": ["about {km} km"]],
    "distanza-poca": ["it": ["meno di 1 km"], "en": ["less than 1 km"]],
    "sconosciuto": ["it": ["(da confermare)"], "en": ["(to be confirmed)"]],
    "sconosciuto-orari": ["it": ["orari da confermare"], "en": ["hours to be confirmed"]],
    "sconosciuto-telefono": [
      "it": ["telefono da confermare"], "en": ["telephone to be confirmed"],
    ],
    "sconosciuto-indirizzo": ["it": ["via da confermare"], "en": ["street to be confirmed"]],
  ]
}
