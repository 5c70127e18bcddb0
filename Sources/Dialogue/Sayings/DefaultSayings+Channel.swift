/// What only a channel says: of photographs and groups, of what is stored.
extension DefaultSayings {
  static let channel: [String: [String: [String]]] = [
    "solo-testo": [
      "it": ["Qui leggo solo testo: foto, vocali e file non li apro. Scrivimelo in due parole."],
      "en": ["I read text only here: I open no photos, voice messages or files. Please write it."],
    ],
    "rallenta": [
      "it": [
        "Mi arrivano tanti messaggi insieme e non riesco a seguirti. Aspetta un minuto, poi scrivimi "
          + "la cosa più importante: ti leggo."
      ],
      "en": [
        "So many messages come at once that I cannot follow. Wait a minute, then write me the most "
          + "important thing."
      ],
    ],
    "telefono-no": [
      "it": [
        "Qui non tengo numeri di telefono: chi lavora al centro può risponderti in questa chat."
      ],
      "en": ["I keep no telephone numbers here: the people of the centre can answer in this chat."],
    ],
    "scrive-il-centro": [
      "it": ["👤 Ti scrive una persona del centro:"],
      "en": ["👤 A person of the centre writes to you:"],
    ],
    "in-privato": [
      "it": ["Nei gruppi non rispondo, per riservatezza. Scrivimi in privato."],
      "en": ["I do not answer in groups, for privacy. Write to me in a private chat."],
    ],
    "posizione-lontana": [
      "it": ["Questa posizione non è vicina a nessun Comune che conosco. Scrivimi il tuo Comune."],
      "en": ["This position is near no town that I know. Please write the name of your town."],
    ],
    "minore": [
      "it": [
        "Mi hai detto di avere meno di 18 anni: grazie di averlo scritto. Qui nessuno ti chiede il "
          + "nome. Se vuoi parlare con una persona, puoi farlo anche senza i tuoi genitori."
      ],
      "en": ["You told me that you are under 18: thank you. Nobody asks your name here."],
    ],
    "dati-chiedi": [
      "it": ["Vuoi che scriva qui tutto quello che ho di te? Lo vede chi guarda il tuo telefono."],
      "en": ["Shall I write here all that I have about you? Whoever sees this phone can read it."],
    ],
    "dati-inizio": ["it": ["Ecco che cosa ho di te."], "en": ["This is what I have about you."]],
    "dati-valore": ["it": ["{nome}: {valore}"], "en": ["{nome}: {valore}"]],
    "dati-niente": [
      "it": ["Della nostra conversazione non ho segnato niente."],
      "en": ["I have noted nothing of our conversation."],
    ],
    "dati-argomento": ["it": ["Ultimo argomento"], "en": ["Last topic"]],
    "dati-consiglio": ["it": ["Ti ho indicato"], "en": ["I named"]],
    "dati-attesa": [
      "it": ["Risposte che aspettano di partire: {n}"], "en": ["Answers waiting to be sent: {n}"],
    ],
    "dati-avvisi": [
      "it": ["Avvisi alle operatrici, senza le tue parole: {n}"],
      "en": ["Notices to the staff, without your words: {n}"],
    ],
    "dati-minore": [
      "it": ["Ho segnato che hai meno di 18 anni, per cancellare tutto prima."],
      "en": ["I noted that you are under 18, to delete everything sooner."],
    ],
    "dati-informativa": [
      "it": ["Informativa che hai visto: versione {versione}"],
      "en": ["Privacy notice that you saw: version {versione}"],
    ],
    "dati-fine": [
      "it": [
        "La conversazione si cancella dopo {giorni} giorni di silenzio, il recapito, che serve per "
          + "risponderti ed è cifrato, dopo {indirizzo}. Per cancellare adesso: «cancella i miei dati»."
      ],
      "en": [
        "The conversation is deleted after {giorni} days of silence, the sealed address after "
          + "{indirizzo}. To delete now, write «delete my data»."
      ],
    ],
  ]
}
