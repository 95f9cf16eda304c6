steckbrief("cards-0",[["gartenfreunde","Ärmel-hoch-Gartenfreunde (Beispiel)","en",{"en":"We grow vegetables and friendships."},12,[2,1,5],[8],0,"7ÄG"],
["lesekreis-am-kanal","Lesekreis am Kanal e. V. (Beispiel)","de",{"de":"Wir lesen zusammen, in drei Sprachen & mit viel Tee.","ar":"نقرأ معًا بثلاث لغات."},11,[1,0,3],[6],0,["assets/pictures/lesekreis-am-kanal-logo-2515bbb6-","120.webp","120.jpg",120,80]],
["naehstube","Nähstube „Fadenlauf“ (Beispiel)","de",{"de":"Wir nähen, flicken und reden. Zurzeit suchen wir Räume."},11,[4,1],[7,6],1,"1NF"],
["nadi-al-kitab","نادي الكتاب (مثال)","ar",{"ar":"نادٍ صغير للكتب العربية."},-1,[0],[6],0,"3ن‌ك"]])
