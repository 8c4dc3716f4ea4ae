package dev.rapport.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ENGLISH    ~ Thanks for the follow!
            ENGLISH    ~ Hi Müller, the plan for the Café de la Gare is ready.
            ENGLISH    ~ Flash sale 40% off
            GERMAN     ~ Vielen Dank fürs Folgen! Schau dir meine neue Seite an.
            GERMAN     ~ Wir haben uns lange nicht gehört, wie geht es dir?
            FRENCH     ~ Merci de me suivre, je vous envoie le lien de notre nouvelle collection.
            SPANISH    ~ Gracias por seguirme, te mando el enlace de la tienda para que la veas.
            ITALIAN    ~ Grazie per avermi seguito, non perdere il nostro nuovo sito.
            PORTUGUESE ~ Obrigado por me seguir, não perca os nossos descontos.
            DUTCH      ~ Bedankt voor het volgen, ik stuur je een link van onze nieuwe winkel.
            SWEDISH    ~ Tack för att du följer mig, det är en ny butik och jag är på plats.
            POLISH     ~ Dziękuję za dodanie, czy jest to dla Ciebie dobry czas na rozmowę?
            RUSSIAN    ~ Спасибо за подписку! Посмотрите наш новый сайт.
            JAPANESE   ~ フォローありがとうございます。新しいサイトをご覧ください。
            CHINESE    ~ 感谢您的关注，请查看我们的新网站。
            KOREAN     ~ 팔로우해 주셔서 감사합니다.
            ARABIC     ~ شكرا على المتابعة
            """)
    void isGuessed(Language language, String text) {
        assertThat(Language.of(Plain.of(text))).as(text).isEqualTo(language);
    }
}
